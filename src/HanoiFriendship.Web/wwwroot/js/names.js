// Names while writing: "[[" completes a name and makes a link; a chain of delegates with their titles; what the finder reads in the words.

import { decideIn } from './facts.js';

const WAIT = 150;

/** "[[ng ky" before the cursor; null where there is none. */
function asked(area) {
  const before = area.value.slice(Math.max(0, area.selectionEnd - 60), area.selectionEnd);
  const at = before.lastIndexOf('[[');
  const words = at < 0 ? '' : before.slice(at + 2);
  return at < 0 || /[\]\n]/.test(words) ? null : { words, from: area.selectionEnd - words.length - 2 };
}

/** By the browser's own command, so that undo takes it back. */
function put(area, from, to, words) {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, words)) area.setRangeText(words, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Where the words before a place end on the screen: the text area drawn again, unseen, as far as there. */
function caretOf(area, at) {
  const twin = document.createElement('div');
  const mark = document.createElement('span');
  const style = getComputedStyle(area);
  for (const name of ['font', 'letterSpacing', 'lineHeight', 'padding', 'borderWidth', 'borderStyle', 'boxSizing', 'width']) twin.style[name] = style[name];
  Object.assign(twin.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
  mark.textContent = '\u200b';
  twin.append(area.value.slice(0, at), mark);
  area.after(twin);
  const { left, top } = area.getBoundingClientRect();
  const caret = { left: left + mark.offsetLeft, top: top + mark.offsetTop - area.scrollTop, height: mark.offsetHeight };
  twin.remove();
  return caret;
}

/** Below the line that is written, above it where the screen or the bar of buttons ends; never off the screen. */
function showAt(box, caret, bar) {
  const end = bar ? Math.min(innerHeight, bar.getBoundingClientRect().top) : innerHeight;
  const { width, height } = box.getBoundingClientRect();
  const below = caret.top + caret.height;
  box.style.top = `${Math.max(0, below + height <= end ? below : Math.min(caret.top, end) - height)}px`;
  box.style.left = `${Math.max(0, Math.min(caret.left, document.documentElement.clientWidth - width))}px`;
}

export function completeNames(area) {
  const box = document.createElement('div');
  box.className = 'name-box';
  box.hidden = true;
  const none = document.createElement('p');
  none.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.id = 'ten-goi-y';
  list.className = 'name-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.querySelector('[data-names] summary')?.textContent ?? '[[');
  list.hidden = true;
  box.append(list, none);
  area.after(box);
  area.setAttribute('aria-controls', list.id);
  area.setAttribute('aria-autocomplete', 'list');
  let found = [], chosen = 0, timer;

  const place = () => { if (!box.hidden) showAt(box, caretOf(area, asked(area)?.from ?? area.selectionEnd), area.form.querySelector('.actions')); };
  const close = () => { clearTimeout(timer); box.hidden = list.hidden = true; none.textContent = ''; found = []; area.removeAttribute('aria-activedescendant'); };
  const mark = () => {
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    area.setAttribute('aria-activedescendant', `ten-${chosen}`);
  };
  const take = (i) => {
    const at = asked(area);
    const one = found[i];
    close();
    if (at && one) put(area, at.from, area.selectionEnd, `[${one.text}](${one.address})`);
  };

  area.addEventListener('input', () => {
    clearTimeout(timer);
    const at = asked(area);
    if (!at || at.words.trim().length < 2) return close();
    timer = setTimeout(async () => {
      const answer = await fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(at.words.trim())}`).catch(() => null);
      const all = answer?.ok ? await answer.json() : [];
      if (document.activeElement !== area || asked(area)?.words !== at.words) return;
      found = all;
      chosen = 0;
      list.replaceChildren(...found.map((one, i) => {
        const option = document.createElement('li');
        option.id = `ten-${i}`;
        option.setAttribute('role', 'option');
        option.textContent = `${one.text} · ${one.sort}`;
        option.addEventListener('mousedown', (event) => { event.preventDefault(); take(i); });
        return option;
      }));
      list.hidden = found.length === 0;
      none.textContent = found.length === 0 ? area.dataset.noName : '';
      box.hidden = false;
      place();
      if (found.length) mark();
    }, WAIT);
  });
  addEventListener('scroll', place, { passive: true, capture: true });
  addEventListener('resize', place);
  area.addEventListener('keydown', (event) => {
    if (box.hidden) return;
    if (list.hidden) {
      if (event.key === 'Escape') close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      chosen = (chosen + step + found.length) % found.length;
      mark();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.isComposing) take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  area.addEventListener('blur', close);
}

export function offerChain(form, area) {
  const box = form.querySelector('[data-chain]');
  if (!box) return;
  box.hidden = false;
  const says = box.querySelector('[data-chain-says]');
  box.querySelector('[data-chain-put]').addEventListener('click', async () => {
    const people = box.querySelector('[data-chain-people]').value;
    const day = box.querySelector('[data-chain-day]').value || form.elements['Form.Date'].value;
    const keep = box.querySelector('[data-chain-keep]').checked;
    const answer = await fetch(`/quan-tri/bai/ten?handler=Chain&nguoi=${encodeURIComponent(people)}&ngay=${encodeURIComponent(day)}&giu=${keep}`).catch(() => null);
    if (!answer?.ok) return;
    const { words, unknown, doubts } = await answer.json();
    if (words) put(area, area.selectionStart, area.selectionEnd, words);
    says.className = unknown.length || doubts.length ? 'error' : 'note';
    says.textContent = [...(unknown.length ? [`${says.dataset.unknown} ${unknown.join('; ')}.`] : []), ...doubts].join(' ');
  });
}

export function findNames(form) {
  const box = document.querySelector('[data-names]');
  if (!box) return;
  const find = async () => {
    const answer = await fetch('/quan-tri/bai/ten', { method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' }).catch(() => null);
    if (!answer?.ok) return;
    const result = box.querySelector('[data-names-found]');
    result.innerHTML = await answer.text();
    const list = result.querySelector('[data-facts]');
    if (list) decideIn(list, result.querySelector('[data-keys-help]'));
    result.querySelector('[data-certain]')?.addEventListener('submit', async (event) => {
      event.preventDefault();
      const said = await fetch(event.target.action, { method: 'POST', body: new FormData(event.target), headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' });
      if (said.ok) find();
    });
  };
  box.querySelector('[data-find]').addEventListener('click', (event) => { event.preventDefault(); find(); });
  box.addEventListener('toggle', () => box.open && find());
  // what has just been saved is read at once
  if (form.dataset.saved === 'yes') box.open = true;
}
