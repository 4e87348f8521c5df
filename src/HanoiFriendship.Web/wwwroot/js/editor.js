// The editor of an article. Without it everything works by its buttons; with it there are a toolbar, a live preview, paste from Word, and nothing typed is lost.

import { toMarkdown } from './paste.js';
import { sayTooLong } from './too-long.js';
import { completeNames, findNames, offerChain } from './names.js';
import { offerPictures } from './pictures.js';
import { offerTools } from './toolbar.js';
import { keepUnsent } from './unsent.js';

const WAIT = 500;

const form = document.querySelector('form[data-editor]');
const text = form.querySelector('[data-markdown]');
completeNames(text);
offerTools(form, text);
offerChain(form, text);
findNames(form);
offerPictures(form, text);
keepUnsent(form);
sayTooLong(form);

text.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html');
  if (!html) return;
  const markdown = toMarkdown(html);
  if (!markdown) return;
  event.preventDefault();
  // by the browser's own command, so that undo takes it back
  if (!document.execCommand('insertText', false, markdown)) text.setRangeText(markdown, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

const preview = document.querySelector('[data-live]');
const show = form.querySelector('[data-show-preview]');
let timer, running;

async function draw() {
  running?.abort();
  running = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'fetch' }, signal: running.signal, redirect: 'manual' });
    if (answer.ok) preview.innerHTML = await answer.text();
  } catch {
    // the next letter tries again
  }
}

show.setAttribute('aria-expanded', 'false');
show.addEventListener('click', (event) => {
  event.preventDefault();
  preview.hidden = !preview.hidden;
  show.setAttribute('aria-expanded', String(!preview.hidden));
  form.closest('.editor').classList.toggle('split', !preview.hidden);
  show.textContent = preview.hidden ? show.dataset.open : show.dataset.close;
  if (!preview.hidden) draw().then(() => { if (innerWidth < 1024) preview.scrollIntoView({ block: 'start' }); });
});
form.addEventListener('input', () => {
  if (preview.hidden) return;
  clearTimeout(timer);
  timer = setTimeout(draw, WAIT);
});

// what is wrong, or what a link of the checklist means, is where the cursor goes, out of its fold
const wanted = document.querySelector('.error:not(:empty)')?.closest('.field')?.querySelector('input, textarea, select') ?? (location.hash.startsWith('#Form_') ? document.querySelector(location.hash) : null);
if (wanted) {
  const fold = wanted.closest('details');
  if (fold) fold.open = true;
  wanted.focus();
}

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-save]'));
  }
});
