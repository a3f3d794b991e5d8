// On a narrow screen the picture is wider than its frame: show the years around today first.
for (const frame of document.querySelectorAll('.two-clocks .scroll')) {
  const today = frame.querySelector('line.today');
  if (!today || frame.scrollWidth <= frame.clientWidth) continue;
  const share = today.x1.baseVal.value / frame.querySelector('svg').viewBox.baseVal.width;
  frame.scrollLeft = share * frame.scrollWidth - frame.clientWidth / 2;
}
