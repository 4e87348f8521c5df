// A picture of the store, chosen by looking at it.

const WAIT = 200;

/** The button that was pressed on, or null where the window was closed. */
export async function choosePicture(store, title) {
  const window = document.createElement('dialog');
  window.className = 'picker';
  window.setAttribute('aria-label', title);
  const read = async (words) => {
    const answer = await fetch(`${store}/chon?q=${encodeURIComponent(words)}`, { headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' });
    return answer.ok ? answer.text() : '';
  };
  window.innerHTML = await read('');
  // a session that has ended answers nothing
  if (!window.innerHTML) return null;
  document.body.append(window);
  let timer, last = 0;
  window.querySelector('[name=q]').addEventListener('input', (event) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++last;
      const made = document.createElement('template');
      made.innerHTML = await read(event.target.value);
      const found = made.content.querySelector('[data-found]');
      if (mine === last && found) window.querySelector('[data-found]').replaceChildren(...found.childNodes);
    }, WAIT);
  });
  window.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  window.showModal();
  return new Promise((done) => {
    let chosen = null;
    window.addEventListener('click', (event) => {
      chosen = event.target.closest('[data-choice]');
      if (chosen || event.target === window || event.target.closest('[data-close]')) window.close();
    });
    window.addEventListener('close', () => {
      window.remove();
      done(chosen);
    });
  });
}
