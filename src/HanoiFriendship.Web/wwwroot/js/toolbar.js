// Marks of Markdown by button and key; the text stays a plain text area, safe with every Vietnamese input method.

const KEYS = { b: 'bold', i: 'italic', k: 'link' };

/** Replaces the selection so that undo works, and selects part of what came. */
function put(area, words, from, to) {
  area.focus();
  const start = area.selectionStart;
  if (!document.execCommand('insertText', false, words)) area.setRangeText(words, start, area.selectionEnd, 'end');
  area.setSelectionRange(start + from, start + to);
}

function around(area, mark) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  const isMarked = chosen.length > 2 * mark.length && chosen.startsWith(mark) && chosen.endsWith(mark);
  if (isMarked) put(area, chosen.slice(mark.length, -mark.length), 0, chosen.length - 2 * mark.length);
  else put(area, mark + chosen + mark, mark.length, mark.length + chosen.length);
}

/** The same sign before each chosen line, or away from each. */
function before(area, sign) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', area.selectionEnd);
  const end = next < 0 ? area.value.length : next;
  const lines = area.value.slice(start, end).split('\n');
  const isMarked = lines.every((line) => line.startsWith(sign));
  const words = lines.map((line, i) => isMarked ? line.slice(sign.length) : (sign === '1. ' ? `${i + 1}. ` : sign) + line).join('\n');
  area.setSelectionRange(start, end);
  put(area, words, 0, words.length);
}

function link(area) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const words = isAddress ? `[](${chosen})` : `[${chosen}](https://)`;
  if (isAddress) put(area, words, 1, 1);
  else put(area, words, words.length - 9, words.length - 1);
}

const DO = {
  bold: (area) => around(area, '**'),
  italic: (area) => around(area, '*'),
  heading: (area) => before(area, '## '),
  list: (area) => before(area, '- '),
  numbers: (area) => before(area, '1. '),
  quote: (area) => before(area, '> '),
  link,
};

export function offerTools(form, area) {
  const bar = form.querySelector('[data-toolbar]');
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    const tool = event.target.closest('[data-do]')?.dataset.do;
    if (tool) DO[tool](area);
  });
  // one stop of the tab key; arrows inside, as toolbars have it
  const buttons = [...bar.querySelectorAll('button')];
  buttons.forEach((button, i) => { button.tabIndex = i === 0 ? 0 : -1; });
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !step) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    next.tabIndex = 0;
    next.focus();
  });
  area.addEventListener('keydown', (event) => {
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (tool) {
      event.preventDefault();
      DO[tool](area);
    }
  });
}
