// Under each date field: what was understood, as the server reads it, and the two readings when there are two.
const fields = document.querySelectorAll('input[data-date]');

async function understand(input) {
  const place = document.getElementById(`${input.id}-understood`);
  if (!place) return;
  const text = input.value.trim();
  if (!text) { place.textContent = ''; return; }
  const answer = await fetch(`/dates/understood?text=${encodeURIComponent(text)}`).catch(() => null);
  if (!answer?.ok || input.value.trim() !== text) return;
  const { said, choices } = await answer.json();
  place.textContent = said;
  for (const { day, words } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = words;
    button.addEventListener('click', () => { input.value = day; understand(input); input.focus(); });
    place.append(' ', button);
  }
}

for (const input of fields) {
  let soon = 0;
  input.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(() => understand(input), 250); });
}
