// <button data-copy="#id or nothing"> copies that element's text, or the data-text given, and says so.
addEventListener('click', async event => {
  const button = event.target.closest('button[data-copy]');
  if (!button) return;
  const from = button.dataset.copy ? document.querySelector(button.dataset.copy) : null;
  const text = button.dataset.text ?? from?.value ?? from?.textContent?.trim() ?? '';
  const said = document.getElementById('said');
  try {
    await navigator.clipboard.writeText(text);
    button.dataset.copied = '';
    if (said) said.textContent = document.documentElement.dataset.copiedWord ?? '';
    const word = button.textContent;
    button.textContent = document.documentElement.dataset.copiedWord ?? word;
    setTimeout(() => { button.textContent = word; delete button.dataset.copied; if (said) said.textContent = ''; }, 1500);
  } catch {
    if (from) { const range = document.createRange(); range.selectNodeContents(from); getSelection().removeAllRanges(); getSelection().addRange(range); }
  }
});
