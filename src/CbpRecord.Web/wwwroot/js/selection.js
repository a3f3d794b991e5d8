// Rows with a checkbox in form[data-selection]; its .bulk bar shows while any is ticked, with the count.
function follow(form) {
  const boxes = [...form.querySelectorAll('tbody input[type="checkbox"]')];
  const count = boxes.filter(box => box.checked).length;
  const bar = form.querySelector('.bulk');
  if (bar) {
    bar.hidden = count === 0;
    const place = bar.querySelector('[data-count]');
    if (place) place.textContent = count;
  }
  const all = form.querySelector('thead input[type="checkbox"]');
  if (all) { all.checked = count > 0 && count === boxes.length; all.indeterminate = count > 0 && count < boxes.length; }
}

let last = null;
addEventListener('click', event => {
  const box = event.target;
  const form = box.closest?.('form[data-selection]');
  if (!form || box.type !== 'checkbox') return;
  const boxes = [...form.querySelectorAll('tbody input[type="checkbox"]')];
  if (box.closest('thead')) boxes.forEach(each => { each.checked = box.checked; });
  else if (event.shiftKey && last && boxes.includes(last)) {
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
    boxes.slice(from, to + 1).forEach(each => { each.checked = box.checked; });
  }
  last = box;
  follow(form);
});
const all = () => document.querySelectorAll('form[data-selection]').forEach(follow);
addEventListener('list-replaced', all);
all();
