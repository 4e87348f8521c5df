// A picture of the store, chosen by looking at it.

const WAIT = 200;

/** The button that was pressed on, or null where the window was closed. */
export async function choosePicture(store, title) {
  const sheet = document.createElement('dialog');
  sheet.className = 'picker';
  sheet.setAttribute('aria-label', title);
  const read = async (words) => {
    const answer = await fetch(`${store}/chon?q=${encodeURIComponent(words)}`, { headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' });
    return answer.ok ? answer.text() : '';
  };
  sheet.innerHTML = await read('');
  // a session that has ended answers nothing
  if (!sheet.innerHTML) return null;
  document.body.append(sheet);
  let timer, last = 0;
  sheet.querySelector('[name=q]').addEventListener('input', (event) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++last;
      const made = document.createElement('template');
      made.innerHTML = await read(event.target.value);
      const found = made.content.querySelector('[data-found]');
      if (mine === last && found) sheet.querySelector('[data-found]').replaceChildren(...found.childNodes);
    }, WAIT);
  });
  sheet.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  sheet.showModal();
  return new Promise((done) => {
    let chosen = null;
    sheet.addEventListener('click', (event) => {
      chosen = event.target.closest('[data-choice]');
      if (chosen || event.target === sheet || event.target.closest('[data-close]')) sheet.close();
    });
    sheet.addEventListener('close', () => {
      sheet.remove();
      done(chosen);
    });
  });
}
