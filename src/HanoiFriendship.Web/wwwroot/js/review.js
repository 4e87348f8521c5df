// A line that becomes another kind puts the article together again at once, and the page stays where it was.

const form = document.querySelector('[data-kinds]');
const key = `hf-review:${location.pathname}`;
form.addEventListener('change', (event) => {
  sessionStorage.setItem(key, JSON.stringify({ y: scrollY, line: event.target.closest('tr')?.id }));
  form.requestSubmit();
});
const before = JSON.parse(sessionStorage.getItem(key) ?? 'null');
if (before) {
  sessionStorage.removeItem(key);
  scrollTo(0, before.y);
  document.getElementById(before.line)?.querySelector('select')?.focus({ preventScroll: true });
}
