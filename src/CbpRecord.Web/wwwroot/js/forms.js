// A form is sent once; a control marked data-send sends its form when it changes; rows can be added.
for (const form of document.querySelectorAll('form[method="post"]')) {
  let sent = false;
  form.addEventListener('submit', event => {
    if (sent) { event.preventDefault(); return; }
    sent = true;
    setTimeout(() => { sent = false; }, 4000);
  });
}
addEventListener('change', event => {
  if (event.target.matches?.('[data-send]')) event.target.form?.requestSubmit();
});

// Rows that can be added: <button data-adds="#template-id"> puts a copy of the template before itself, numbered by {n}.
addEventListener('click', event => {
  const button = event.target.closest('button[data-adds]');
  if (!button) return;
  const template = document.querySelector(button.dataset.adds);
  const n = Number(button.dataset.next ?? 0);
  button.dataset.next = n + 1;
  const holder = document.createElement('div');
  holder.innerHTML = template.innerHTML.replaceAll('{n}', n);
  const first = holder.querySelector('input, select, textarea');
  button.before(...holder.childNodes);
  first?.focus();
});
