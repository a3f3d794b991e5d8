// A filter form (form[data-filters="#list"]) replaces its list as it changes; the state stays the URL.
async function show(url, target) {
  const answer = await fetch(url, { headers: { 'X-Requested-With': 'fetch' } });
  if (!answer.ok || answer.redirected) { location.assign(url); return; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector(target);
  const old = document.querySelector(target);
  if (!fresh || !old || page.querySelector('.error-summary')) { location.assign(url); return; }
  old.replaceWith(fresh);
  history.replaceState(null, '', url);
  fresh.dispatchEvent(new CustomEvent('list-replaced', { bubbles: true }));
}

for (const form of document.querySelectorAll('form[data-filters]')) {
  let soon = 0;
  const run = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    const path = form.getAttribute('action') || location.pathname;
    show(query.size ? `${path}?${query}` : path, form.dataset.filters);
  };
  form.addEventListener('change', event => {
    // A date or a text half typed is left alone until the form is sent or the field is left.
    clearTimeout(soon);
    soon = setTimeout(run, event.target.matches('input[type="search"], input[type="text"]') ? 250 : 0);
  });
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(soon); run(); });
}
