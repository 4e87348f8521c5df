// A line that becomes another kind puts the article together again at once, and the page stays where it was.

const form = document.querySelector('[data-kinds]');
const key = `hf-review:${location.pathname}`;
form.addEventListener('change', (event) => {
  sessionStorage.setItem(key, JSON.stringify({ y: scrollY, line: event.target.closest('tr')?.id }));
  // this line alone: what a colleague has changed meanwhile stays
  for (const other of form.querySelectorAll('select')) if (other !== event.target) other.disabled = true;
  form.requestSubmit();
});
const before = JSON.parse(sessionStorage.getItem(key) ?? 'null');
if (before) {
  sessionStorage.removeItem(key);
  scrollTo(0, before.y);
  document.getElementById(before.line)?.querySelector('select')?.focus({ preventScroll: true });
}
