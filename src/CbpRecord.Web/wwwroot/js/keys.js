// Single keys: "/" searches, "g" and a letter goes, "j" and "k" move over the rows of a list, "x" ticks one, "?" lists them. Switched off in the profile (data-keys="off").
const typing = element => element.closest('input, textarea, select, [contenteditable], dialog[open]');
let waiting = 0;

function go(letter) {
  document.querySelector(`[data-go="${letter}"]`)?.click();
}

// The rows of the page's list; the one whose link has the focus is the current one, so Enter opens it without our help.
const rows = () => [...document.querySelectorAll('main table.list tbody tr')].filter(row => row.querySelector('th[scope="row"] a, td > a'));
const current = () => document.activeElement?.closest('main table.list tbody tr');

function move(by) {
  const all = rows();
  const at = all.indexOf(current());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.querySelector('th[scope="row"] a, td > a').focus();
  next?.scrollIntoView({ block: 'nearest' });
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
  } else if (event.key === 'j' || event.key === 'k') {
    move(event.key === 'j' ? 1 : -1);
  } else if (event.key === 'x') {
    current()?.querySelector('input[type="checkbox"]')?.click();
  } else if (event.key === '?') {
    document.getElementById('keys')?.showModal();
  }
});
