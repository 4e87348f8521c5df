// The portrait of a person: a file from here, made small as those of articles are, or one of the store. Without it its number is typed.

import { choosePicture } from './picker.js';
import { send, sizesOf } from './pictures.js';

const box = document.querySelector('[data-portrait]');
const [shown, file, state, fromStore, none] = ['[data-shown]', '[data-file]', '[data-state]', '[data-from-store]', '[data-none]'].map((s) => box.querySelector(s));
const number = box.querySelector('[data-number]');
const credit = box.closest('form').querySelector('[data-credit-of]');

function show(id, source, by) {
  number.value = id;
  const picture = document.createElement('img');
  [picture.src, picture.alt] = [source, box.querySelector('legend').textContent];
  shown.replaceChildren(...(source ? [picture] : []));
  none.hidden = !source;
  if (by && !credit.value) credit.value = by;
}

file.addEventListener('change', async () => {
  const [picture] = file.files;
  if (!picture) return;
  state.textContent = box.dataset.sending.replace('{0}', picture.name);
  state.className = '';
  try {
    const body = new FormData();
    for (const blob of await sizesOf(picture)) body.append('pictures', blob, picture.name);
    body.append('number', 1);
    body.append('__RequestVerificationToken', box.closest('form').elements.__RequestVerificationToken.value);
    const answer = await send(`${box.dataset.store}?handler=Upload`, body, () => {});
    if (answer.status !== 200 || !answer.getResponseHeader('X-Media')) throw new Error(answer.status === 422 ? answer.responseText : box.dataset.expired);
    const made = document.createElement('template');
    made.innerHTML = answer.responseText;
    show(answer.getResponseHeader('X-Media'), made.content.querySelector('img').getAttribute('src'), made.content.querySelector('[name$=".Credit"]').value);
    state.textContent = '';
  } catch (error) {
    state.className = 'error';
    state.textContent = error.message || box.dataset.failed;
  }
  file.value = '';
});
fromStore.addEventListener('click', async () => {
  const chosen = await choosePicture(box.dataset.store, fromStore.textContent);
  if (chosen) show(chosen.dataset.choice, chosen.querySelector('img').getAttribute('src'), chosen.dataset.credit);
  fromStore.focus();
});
none.addEventListener('click', () => show('', '', ''));
for (const part of box.querySelectorAll('[data-scripted]')) part.hidden = false;
none.hidden = !number.value;
number.closest('.field').hidden = true;
