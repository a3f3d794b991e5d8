// [data-progress="/address"] asks that address every second for the same element and puts it in place, until it no longer asks.
async function follow(element) {
  const answer = await fetch(element.dataset.progress, { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (!answer?.ok) { setTimeout(() => follow(element), 5000); return; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector(`#${CSS.escape(element.id)}`);
  if (!fresh) { location.reload(); return; }
  element.replaceWith(fresh);
  if (fresh.dataset.progress) setTimeout(() => follow(fresh), 1000);
}
document.querySelectorAll('[data-progress][id]').forEach(element => setTimeout(() => follow(element), 1000));
