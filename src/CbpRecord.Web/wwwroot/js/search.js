// As-you-type results under the header's search; Enter without a choice opens the whole page of results.
const input = document.getElementById('find');
const place = document.getElementById('found');

if (input && place) {
  let asked = null;
  let soon = 0;
  const links = () => [...place.querySelectorAll('a')];
  const close = () => { place.replaceChildren(); };

  async function ask() {
    const text = input.value.trim();
    asked?.abort();
    if (text.length < 2 && !/[\u3400-\u9fff]/.test(text)) { close(); return; }
    asked = new AbortController();
    try {
      const answer = await fetch(`/search?part=1&q=${encodeURIComponent(text)}`, { signal: asked.signal });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      place.replaceChildren(...page.body.childNodes);
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  }

  input.addEventListener('input', event => {
    if (event.isComposing) return;
    clearTimeout(soon);
    soon = setTimeout(ask, 150);
  });
  input.addEventListener('compositionend', () => { clearTimeout(soon); soon = setTimeout(ask, 150); });
  input.form.addEventListener('keydown', event => {
    const found = links();
    const at = found.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && found.length) { event.preventDefault(); found[Math.min(at + 1, found.length - 1)].focus(); }
    else if (event.key === 'ArrowUp' && at >= 0) { event.preventDefault(); (at === 0 ? input : found[at - 1]).focus(); }
    else if (event.key === 'Escape') { close(); input.focus(); }
  });
  document.addEventListener('focusin', event => { if (!input.form.contains(event.target)) close(); });
  document.addEventListener('pointerdown', event => { if (!input.form.contains(event.target)) close(); });
}
