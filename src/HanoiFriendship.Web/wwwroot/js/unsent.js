// Keeps what is being typed: on this machine after a second, on the server every ten, and when the page is left.

const SERVER = 10_000;
const LOCAL = 1_000;
/** What a browser still sends for a page that is closing. */
const MOST_ON_LEAVING = 60_000;

function fieldsOf(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith('Form.')));
}

function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
}

export function keepUnsent(form) {
  const page = form.elements.Page.value;
  const key = 'hf-unsent:' + page;
  const says = form.querySelector('[data-autosaved]');
  const state = { isDirty: form.hasAttribute('data-dirty'), sent: '', isLeaving: false };

  const saved = sessionStorage.getItem('hf-saving') === key && document.querySelector('.done');
  sessionStorage.removeItem('hf-saving');
  if (saved) localStorage.removeItem(key);
  const local = JSON.parse(localStorage.getItem(key) ?? 'null');
  const now = JSON.stringify(fieldsOf(form));
  if (local && JSON.stringify(local.fields) !== now && local.fields['Form.Version'] === form.elements['Form.Version'].value) {
    // typed here and never come to the server: the browser or the line broke
    fill(form, local.fields);
    state.isDirty = true;
    says.textContent = says.dataset.back;
  }

  const keepHere = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: fieldsOf(form) }));
    } catch {
      // full, or forbidden: the server still has it
    }
  };

  const send = async (isLeaving) => {
    const fields = JSON.stringify(fieldsOf(form));
    if (!state.isDirty || fields === state.sent || (isLeaving && fields.length > MOST_ON_LEAVING)) return;
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), redirect: 'manual', keepalive: isLeaving });
      if (answer.ok) {
        state.sent = fields;
        says.textContent = `${says.dataset.saved} ${(await answer.json()).at}`;
      } else {
        says.textContent = says.dataset.expired;
      }
    } catch {
      says.textContent = says.dataset.lost;
    }
  };

  let timer;
  form.addEventListener('input', () => {
    state.isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(keepHere, LOCAL);
  });
  setInterval(() => send(false), SERVER);
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && !state.isLeaving) { if (state.isDirty) keepHere(); send(true); } });
  addEventListener('beforeunload', (event) => { if (state.isDirty && !state.isLeaving) event.preventDefault(); });
  form.addEventListener('submit', (event) => {
    // the preview opens beside the form, everything else leaves it
    if (event.submitter?.hasAttribute('data-show-preview')) return;
    state.isLeaving = true;
    if (state.isDirty) keepHere();
    sessionStorage.setItem('hf-saving', key);
  });
  // "give up what I typed" means on this machine too
  for (const other of document.querySelectorAll('.unsent form')) other.addEventListener('submit', () => { state.isLeaving = true; localStorage.removeItem(key); });
}
