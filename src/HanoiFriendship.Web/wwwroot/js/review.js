// A line that becomes another kind puts the article together again at once, and the page stays where it was. By keyboard the arrows only choose; Enter says it.

const form = document.querySelector('[data-kinds]');
const key = `hf-review:${location.pathname}`;
const isChanged = (list) => [...list.options].some((option) => option.selected !== option.defaultSelected);
let isByPointer = false;

function say(list) {
  sessionStorage.setItem(key, JSON.stringify({ y: scrollY, line: list.closest('tr').id }));
  // what was chosen here alone: what a colleague has changed meanwhile stays
  for (const other of form.querySelectorAll('select')) if (!isChanged(other)) other.disabled = true;
  form.requestSubmit();
}

form.addEventListener('pointerdown', () => { isByPointer = true; });
form.addEventListener('keydown', (event) => {
  isByPointer = false;
  if (event.key !== 'Enter' || !event.target.matches('select')) return;
  event.preventDefault();
  if (isChanged(event.target)) say(event.target);
});
form.addEventListener('change', (event) => { if (isByPointer) say(event.target); });
const before = JSON.parse(sessionStorage.getItem(key) ?? 'null');
if (before) {
  sessionStorage.removeItem(key);
  scrollTo(0, before.y);
  document.getElementById(before.line)?.querySelector('select')?.focus({ preventScroll: true });
}
