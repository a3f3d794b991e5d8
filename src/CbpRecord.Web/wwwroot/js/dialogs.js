// <a data-dialog href="…"> opens the page's main part in a dialog; <button data-opens="id"> and data-closes work dialogs on the page.
async function open(link) {
  const answer = await fetch(link.href);
  if (!answer.ok || answer.redirected) { location.assign(link.href); return; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.querySelector('[data-dialog-part]') ?? page.querySelector('main');
  const title = page.querySelector('h1');
  if (!part) { location.assign(link.href); return; }
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.id = 'dialog-title';
  heading.textContent = title?.textContent ?? link.textContent;
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = document.createElement('form');
  close.method = 'dialog';
  close.className = 'form-actions';
  const button = document.createElement('button');
  button.textContent = document.documentElement.dataset.closeWord ?? 'Close';
  close.append(button);
  part.querySelectorAll('.crumbs, .page-head').forEach(extra => extra.remove());
  dialog.append(heading, ...part.childNodes, close);
  document.body.append(dialog);
  dialog.addEventListener('close', () => { dialog.remove(); link.focus(); });
  dialog.showModal();
}

addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(link); return; }
  const opener = event.target.closest('[data-opens]');
  if (opener) { document.getElementById(opener.dataset.opens)?.showModal(); return; }
  event.target.closest('[data-closes]')?.closest('dialog')?.close();
});
