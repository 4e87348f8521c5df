// Everything works without this file; it only makes some things easier.

const size = localStorage.getItem('text-size');
if (size) document.documentElement.dataset.size = size;

const find = document.querySelector('form[data-suggestions]');
if (find) {
  // the list of suggestions is fetched when somebody begins to type, not before
  find.elements.q.addEventListener('focus', async () => (await import('./suggestions.js')).offer(find), { once: true });
}

if (document.querySelector('[data-tools], [data-copy-text]')) {
  import('./reading.js').then((reading) => reading.furnish());
}

// the reader asks for a day by choosing it
document.querySelector('.on-day input')?.addEventListener('change', (event) => event.target.value && event.target.form.requestSubmit());

// a mark without a secret, set by the newsroom: what is behind the links asks who comes
if (document.cookie.split('; ').includes('hf-in=1')) {
  import('./desk-links.js').then((desk) => desk.addLinks());
}
