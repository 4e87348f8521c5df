// Marks of Markdown by button and key; the text stays a plain text area, safe with every Vietnamese input method.

const KEYS = { b: 'bold', i: 'italic', k: 'link' };

/** Replaces the selection so that undo works, and selects part of what came. */
function put(area, words, from, to) {
  area.focus();
  const start = area.selectionStart;
  if (!document.execCommand('insertText', false, words)) area.setRangeText(words, start, area.selectionEnd, 'end');
  area.setSelectionRange(start + Math.min(from, words.length), start + Math.min(to, words.length));
}

/** The mark around each chosen paragraph, outside of its blanks; away again where it is there. */
function around(area, mark) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (start === end) {
    // a second press without a word between takes the marks away
    const isEmpty = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
    if (isEmpty) {
      area.setSelectionRange(start - mark.length, end + mark.length);
      put(area, '', 0, 0);
    } else put(area, mark + mark, mark.length, mark.length);
    return;
  }
  const isAround = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark && (mark.length > 1 || value[start - 2] !== mark);
  if (isAround) {
    area.setSelectionRange(start - mark.length, end + mark.length);
    put(area, value.slice(start, end), 0, end - start);
    return;
  }
  const paragraphs = value.slice(start, end).split('\n');
  const bare = (words) => words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark);
  const isMarked = paragraphs.filter((p) => p.trim()).every((p) => bare(p.trim()));
  const words = paragraphs.map((p) => p.trim() ? p.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, left, inner, right) => left + (isMarked ? inner.slice(mark.length, -mark.length) : mark + inner + mark) + right) : p).join('\n');
  const lead = words.length - words.trimStart().length, tail = words.length - words.trimEnd().length;
  put(area, words, lead + (isMarked || paragraphs.length > 1 ? 0 : mark.length), words.length - tail - (isMarked || paragraphs.length > 1 ? 0 : mark.length));
}

const SIGN = /^(#{1,6} |- |> |\d+\. )/;

/** The same sign before each chosen line that has words, in place of another; or away from each. */
function before(area, sign) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', area.selectionEnd);
  const end = next < 0 ? area.value.length : next;
  const lines = area.value.slice(start, end).split('\n');
  const isSigned = (line) => sign === '1. ' ? /^\d+\. /.test(line) : line.startsWith(sign);
  const isMarked = lines.some((line) => line.trim()) && lines.every((line) => !line.trim() || isSigned(line));
  let number = 0;
  const words = lines.map((line) => !line.trim() && lines.length > 1 ? line : isMarked ? line.replace(SIGN, '') : (sign === '1. ' ? `${++number}. ` : sign) + line.replace(SIGN, '')).join('\n');
  area.setSelectionRange(start, end);
  put(area, words, lines.length > 1 ? 0 : words.length, words.length);
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
    // a list goes on with the next line, and ends with an empty item
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && area.selectionStart === area.selectionEnd) {
      const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
      const item = /^(\s*)(- |> |(\d+)\. )(.*)$/.exec(area.value.slice(from, area.selectionStart));
      if (item) {
        event.preventDefault();
        if (item[4].trim()) put(area, `\n${item[1]}${item[3] ? `${Number(item[3]) + 1}. ` : item[2]}`, 9999, 9999);
        else {
          area.setSelectionRange(from, area.selectionStart);
          put(area, '\n', 1, 1);
        }
        area.dispatchEvent(new Event('input', { bubbles: true }));
        return;
      }
    }
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (tool) {
      event.preventDefault();
      DO[tool](area);
    }
  });
}
