// On a narrow screen the picture is wider than its frame: show the years around today first, and keep the clocks' names in view.
for (const frame of document.querySelectorAll('.two-clocks .scroll')) {
  const today = frame.querySelector('line.today');
  if (!today || frame.scrollWidth <= frame.clientWidth) continue;
  const width = frame.querySelector('svg').viewBox.baseVal.width;
  const names = [...frame.querySelectorAll('text.quiet')].map(name => ({ name, x: name.x.baseVal[0].value }));
  const follow = () => names.forEach(({ name, x }) => name.setAttribute('x', x + (frame.scrollLeft / frame.scrollWidth) * width));
  frame.addEventListener('scroll', follow, { passive: true });
  frame.scrollLeft = (today.x1.baseVal.value / width) * frame.scrollWidth - frame.clientWidth / 2;
  follow();
}
