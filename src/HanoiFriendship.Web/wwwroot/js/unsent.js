// Keeps what is being typed: on this machine after a second, on the server every ten, and when the page is left.

const SERVER = 10_000;
const LOCAL = 1_000;
/** Bytes that a browser still sends for a page that is closing. */
const MOST_ON_LEAVING = 60_000;

/** A browser may forbid its store; the server still keeps the words. */
const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key) ?? 'null'); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full, or forbidden */ } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* forbidden */ } },
};

function fieldsOf(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name, value]) => name.startsWith('Form.') && typeof value === 'string'));
}

function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name];
    if (field && field.type !== 'checkbox') field.value = value;
  }
  for (const box of form.querySelectorAll('[type=checkbox][name^="Form."]')) box.checked = box.name in fields;
}

/** A form that is not kept by itself: who leaves it with something typed is asked. */
export function askOnLeaving(form) {
  const said = () => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const opened = form.dataset.dirty === 'yes' ? '' : said();
  let isSent = false;
  form.addEventListener('submit', () => { isSent = true; });
  addEventListener('beforeunload', (event) => { if (!isSent && said() !== opened) event.preventDefault(); });
}

export function keepUnsent(form) {
  // of this person: another one at the same machine has his own
  const key = `hf-unsent:${form.dataset.user}:${form.elements.Page.value}`;
  const says = form.querySelector('[data-autosaved]');
  const state = { isDirty: form.dataset.dirty === 'yes', sent: '', isLeaving: false, running: null };

  const opened = JSON.stringify(fieldsOf(form));
  if (!state.isDirty) state.sent = opened;
  if (form.dataset.saved === 'yes') store.drop(key);
  const local = store.get(key);
  if (local && JSON.stringify(local.fields) !== opened && local.fields['Form.Version'] === form.elements['Form.Version']?.value) {
    // typed here and never come to the server: the browser or the line broke
    fill(form, local.fields);
    state.isDirty = true;
    says.textContent = says.dataset.back;
  }

  const keepHere = () => { if (state.isDirty && !state.isLeaving) store.set(key, { at: Date.now(), fields: fieldsOf(form) }); };

  const send = async (isLeaving) => {
    const fields = JSON.stringify(fieldsOf(form));
    if (!state.isDirty || state.isLeaving || fields === state.sent || (isLeaving && new Blob([fields]).size > MOST_ON_LEAVING)) return;
    state.running = new AbortController();
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), redirect: 'manual', keepalive: isLeaving, signal: state.running.signal });
      if (answer.ok) {
        state.sent = fields;
        says.textContent = `${says.dataset.kept} ${(await answer.json()).at}`;
      } else {
        says.textContent = answer.status === 413 ? says.dataset.lost : says.dataset.expired;
      }
    } catch {
      if (!state.isLeaving) says.textContent = says.dataset.lost;
    }
  };

  let timer;
  form.addEventListener('input', () => {
    state.isDirty = JSON.stringify(fieldsOf(form)) !== opened || form.dataset.dirty === 'yes';
    clearTimeout(timer);
    timer = setTimeout(keepHere, LOCAL);
  });
  form.addEventListener('keep', () => send(false));
  setInterval(() => send(false), SERVER);
  addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    keepHere();
    send(true);
  });
  addEventListener('beforeunload', (event) => { if (state.isDirty && !state.isLeaving) event.preventDefault(); });
  form.addEventListener('submit', (event) => {
    // the preview opens beside the form, everything else leaves it
    if (event.submitter?.hasAttribute('data-show-preview')) return;
    keepHere();
    state.isLeaving = true;
    state.running?.abort();
  });
  // "give up what I typed" means on this machine too
  for (const other of document.querySelectorAll('.unsent form')) other.addEventListener('submit', () => { state.isLeaving = true; store.drop(key); });
}
