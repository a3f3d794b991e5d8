// Single keys: "/" searches, "g" and a letter goes, "?" lists them. Switched off in the profile (data-keys="off").
const typing = element => element.closest('input, textarea, select, [contenteditable], dialog[open]');
let waiting = 0;

function go(letter) {
  document.querySelector(`[data-go="${letter}"]`)?.click();
}

addEventListener('keydown', event => {
  if (document.documentElement.dataset.keys === 'off') return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (waiting) {
    clearTimeout(waiting);
    waiting = 0;
    if (/^[a-z]$/.test(event.key)) go(event.key);
    return;
  }
  if (event.key === '/') {
    const search = document.getElementById('find');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key === 'g') {
    waiting = setTimeout(() => { waiting = 0; }, 1500);
  } else if (event.key === '?') {
    document.getElementById('keys')?.showModal();
  }
});
