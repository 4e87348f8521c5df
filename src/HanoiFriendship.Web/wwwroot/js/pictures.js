// Pictures of an article: chosen, dropped or pasted, made small here, sent one after another with their progress.

import { choosePicture } from './picker.js';

const WIDTHS = [1600, 960, 480];
const QUALITY = 0.8;
/** Metadata that tells caption and credit stands at the head of a photo. */
const HEAD = 512 * 1024;

/** The parts of a JPEG that hold words (IPTC, XMP); orientation and place are not among them. */
async function wordsOf(file) {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const parts = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return parts;
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    if (length < 2 || at + 2 + length > bytes.length) break;
    const isXmp = bytes[at + 1] === 0xe1 && String.fromCharCode(...bytes.slice(at + 4, at + 9)) === 'http:';
    if (bytes[at + 1] === 0xed || isXmp) parts.push(bytes.slice(at, at + 2 + length));
    at += 2 + length;
  }
  return parts;
}

/** One picture in the sizes readers need, the largest first; as it is where this browser can not draw it. */
export async function sizesOf(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return [file];
  }
  const words = await wordsOf(file);
  const widths = [Math.min(WIDTHS[0], picture.width), ...WIDTHS.slice(1)].filter((w, i) => i === 0 || w < picture.width);
  const blobs = [];
  for (const width of widths) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.max(1, Math.round(picture.height * width / picture.width));
    const draw = canvas.getContext('2d');
    draw.imageSmoothingQuality = 'high';
    // what was clear stands on paper
    draw.fillStyle = '#fff';
    draw.fillRect(0, 0, canvas.width, canvas.height);
    draw.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
    if (!blob) return [file];
    blobs.push(blobs.length === 0 && words.length > 0 ? new Blob([blob.slice(0, 2), ...words, blob.slice(2)], { type: blob.type }) : blob);
  }
  picture.close();
  return blobs;
}

export function send(address, body, progress) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
    request.addEventListener('load', () => done(request));
    request.addEventListener('error', fail);
    request.send(body);
  });
}

export function offerPictures(form, area) {
  const box = form.querySelector('[data-pictures]');
  const [list, states, choose] = ['[data-figures]', '[data-uploads]', '[data-choose]'].map((s) => box.querySelector(s));
  // sent at once from here; with the form only where there is no script
  choose.removeAttribute('name');
  const rows = () => [...list.querySelectorAll('[data-figure-row]')];
  const hasLead = () => rows().some((row) => row.querySelector('[data-lead]').checked);
  let queue = Promise.resolve();
  /** Where the next picture stands: the row it becomes. */
  const next = () => ({ index: rows().length, number: Math.max(0, ...rows().map((r) => Number(r.dataset.number))) + 1, lead: !hasLead() });

  /** A row from the server: into the figure that waits for its file, or as a new one. */
  function place(made, media, row, { number, lead }) {
    if (row) supply(row, made, media);
    else {
      list.insertAdjacentHTML('beforeend', made);
      furnish(list.lastElementChild);
      if (!lead) put(number);
    }
    form.dispatchEvent(new Event('input', { bubbles: true }));
    // the row is made here: the server must know of it before this machine's own copy could bring the words back without it
    form.dispatchEvent(new Event('keep'));
  }

  async function upload(file, row) {
    const state = document.createElement('p');
    const bar = document.createElement('progress');
    state.append(box.dataset.sending.replace('{0}', file.name), ' ', bar);
    states.append(state);
    try {
      const body = new FormData();
      for (const blob of await sizesOf(file)) body.append('pictures', blob, file.name);
      const at = next();
      for (const [name, value] of Object.entries(at)) body.append(name, value);
      body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
      const answer = await send(box.dataset.upload, body, (part) => { bar.value = part; });
      if (answer.status !== 200 || !answer.getResponseHeader('X-Media')) {
        state.className = 'error';
        state.textContent = `${file.name}: ${answer.status === 422 ? answer.responseText : box.dataset.expired}`;
        return;
      }
      state.remove();
      place(answer.responseText, answer.getResponseHeader('X-Media'), row, at);
    } catch {
      state.className = 'error';
      state.textContent = `${file.name}: ${box.dataset.failed}`;
    }
  }

  /** The file of a figure the source only named. */
  function supply(row, text, media) {
    row.querySelector('[data-supply]').value = media;
    const made = document.createElement('template');
    made.innerHTML = text;
    row.querySelector('.figure-shown').replaceChildren(...made.content.querySelector('.figure-shown').childNodes);
    row.querySelector('.figure-shown code').textContent = `![](figure:${row.dataset.number})`;
    furnish(row);
    row.querySelector('.figure-shown input')?.remove();
  }

  async function takeFromStore(row, button) {
    const chosen = await choosePicture(box.dataset.store, button.textContent);
    button.focus();
    if (!chosen) return;
    const at = next();
    const answer = await fetch(`${box.dataset.store}/chon?${new URLSearchParams({ handler: 'Row', id: chosen.dataset.choice, ...at })}`, { headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' });
    if (answer.ok) place(await answer.text(), chosen.dataset.choice, row, at);
  }

  /** Into the text where the cursor is, as a paragraph of its own. */
  function put(number) {
    const at = area.selectionEnd;
    const before = area.value.slice(0, at).replace(/\n*$/, ''), after = area.value.slice(at).replace(/^\n*/, '');
    const mark = `${before ? '\n\n' : ''}![](figure:${number})\n\n`;
    area.value = before + mark + after;
    area.setSelectionRange(before.length + mark.length, before.length + mark.length);
  }

  /** The mark of a picture that is not in the article any more. */
  function takeAway(number) {
    const left = area.value.replaceAll(`![](figure:${number})`, '').replace(/\n{3,}/g, '\n\n').trim();
    if (left !== area.value.trim()) area.value = left;
  }

  /** A dot where the picture is never cut. */
  function showFocus(row) {
    const on = row.querySelector('[data-focus-on]');
    if (!on) return;
    const dot = on.querySelector('.focus-dot') ?? on.appendChild(document.createElement('span'));
    dot.className = 'focus-dot';
    [dot.style.left, dot.style.top] = ['x', 'y'].map((side) => `${row.querySelector(`[data-focus-${side}]`).value || 50}%`);
  }

  function furnish(row) {
    for (const part of row.querySelectorAll('[data-scripted]')) part.hidden = false;
    showFocus(row);
  }

  const take = (files, row) => { for (const file of files) if (file.type.startsWith('image/')) queue = queue.then(() => upload(file, row)); };

  choose.addEventListener('change', () => {
    take(choose.files);
    choose.value = '';
  });
  form.addEventListener('dragover', (event) => { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); });
  form.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files, event.target.closest('[data-figure-row]:has([data-supply])'));
  });
  form.addEventListener('paste', (event) => {
    if (!event.clipboardData?.files.length || event.clipboardData.getData('text/html')) return;
    event.preventDefault();
    take(event.clipboardData.files);
  });
  list.addEventListener('input', (event) => { if (event.target.matches('[data-focus-x], [data-focus-y]')) showFocus(event.target.closest('[data-figure-row]')); });
  list.addEventListener('change', (event) => { if (event.target.matches('[name$=".IsGone"]') && event.target.checked) takeAway(event.target.closest('[data-figure-row]').dataset.number); });
  list.addEventListener('click', (event) => {
    const row = event.target.closest('[data-figure-row]');
    const putting = event.target.closest('[data-put]');
    if (putting) {
      put(row.dataset.number);
      states.textContent = putting.dataset.done;
      form.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    if (event.target.matches('[data-supply-file]')) {
      const pick = document.createElement('input');
      pick.type = 'file';
      pick.accept = choose.accept;
      pick.addEventListener('change', () => take(pick.files, row));
      pick.click();
    } else if (event.target.matches('[data-supply-stored]')) {
      takeFromStore(row, event.target);
    } else if (event.target.matches('[data-focus]')) {
      const shown = event.target.getBoundingClientRect();
      row.querySelector('[data-focus-x]').value = Math.round(100 * (event.clientX - shown.left) / shown.width);
      row.querySelector('[data-focus-y]').value = Math.round(100 * (event.clientY - shown.top) / shown.height);
      showFocus(row);
      form.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (event.target.matches('[data-lead]') && event.target.checked) {
      for (const other of rows()) if (other !== row) other.querySelector('[data-lead]').checked = false;
    }
  });
  box.querySelector('[data-from-store]').addEventListener('click', (event) => takeFromStore(null, event.target));
  for (const part of box.querySelectorAll('[data-scripted]')) part.hidden = false;
  for (const row of rows()) showFocus(row);
  for (const part of box.querySelectorAll('[data-unscripted]')) part.hidden = true;
}
