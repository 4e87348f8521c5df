// What is copied from Word, from a mail or from a page, as Markdown: its structure, and none of its dress.

import TurndownService from './vendor/turndown.js';

const styleOf = (element) => element.getAttribute('data-dress') ?? '';

/** Word writes lists as paragraphs that carry their own signs, and how deep they stand. */
function gatherWordLists(body) {
  let open = [];
  for (const p of [...body.querySelectorAll('p')]) {
    const dress = styleOf(p);
    const level = /mso-list:(?!\s*none)/i.test(dress) ? Number(/level(\d)/i.exec(dress)?.[1] ?? 1) : 0;
    if (level === 0) {
      open = [];
      continue;
    }
    const sign = p.querySelector('span[data-dress*="mso-list:Ignore" i], span[data-dress*="mso-list: Ignore" i]');
    const name = /^\s*[(]?(\d+|[a-z]|[ivx]+)[.)]/i.test(sign?.textContent ?? '') ? 'ol' : 'ul';
    sign?.remove();
    open = open.slice(0, level);
    const isSame = open[level - 1]?.localName === name && open[0].nextElementSibling === p;
    if (!isSame) {
      const list = body.ownerDocument.createElement(name);
      const parent = level > 1 ? open[level - 2]?.lastElementChild : null;
      if (parent) parent.append(list);
      else p.before(list);
      open[level - 1] = list;
      open[0] ??= list;
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...p.childNodes);
    open[level - 1].append(item);
    p.remove();
  }
}

/** Editors that write bold and italic as dress of spans. */
function nameDress(body) {
  for (const b of body.querySelectorAll('b, strong')) if (/(^|;)\s*font-weight:\s*(normal|400)/i.test(styleOf(b))) b.replaceWith(...b.childNodes);
  for (const span of body.querySelectorAll('span')) {
    const isBold = /(^|;)\s*font-weight:\s*(bold|[6-9]00)/i.test(styleOf(span));
    const isItalic = /(^|;)\s*font-style:\s*italic/i.test(styleOf(span));
    if (!isBold && !isItalic) continue;
    const named = body.ownerDocument.createElement(isBold ? 'strong' : 'em');
    named.append(...span.childNodes);
    span.append(named);
  }
}

const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*', codeBlockStyle: 'fenced', hr: '---' });
service.remove(['style', 'script', 'noscript', 'title', 'meta', 'link', 'iframe', 'svg', 'button', 'form']);
service.addRule('heading', { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], replacement: (words, node) => words.trim() ? `\n\n${'#'.repeat(Math.min(4, Math.max(2, Number(node.nodeName[1]))))} ${words.replace(/\*\*/g, '').trim()}\n\n` : '' });
service.addRule('picture', { filter: ['img', 'picture', 'video'], replacement: () => '' });
service.addRule('link', {
  filter: 'a',
  replacement: (words, node) => {
    const address = node.getAttribute('href') ?? '';
    return words.trim() && /^(https?:|mailto:|tel:|\/(?!\/))/i.test(address) ? `[${words}](${address.replace(/[()\s]/g, encodeURIComponent)})` : words;
  },
});
service.addRule('row', { filter: 'tr', replacement: (words, node) => `\n| ${[...node.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim()).join(' | ')} |` });
service.addRule('table', {
  filter: 'table',
  replacement: (words) => {
    const rows = words.trim().split('\n').filter((row) => row.startsWith('|'));
    if (rows.length < 2) return `\n\n${words.replace(/^\s*\||\|\s*$/g, '').trim()}\n\n`;
    return `\n\n${[rows[0], `|${' --- |'.repeat(rows[0].split(' | ').length)}`, ...rows.slice(1)].join('\n')}\n\n`;
  },
});

/** @param {string} html what the clipboard holds; @returns {string} Markdown, empty where there are no words */
export function toMarkdown(html) {
  // dress is read, never worn: the page's own policy would complain of each
  const body = new DOMParser().parseFromString(html.replace(/\sstyle=/gi, ' data-dress=').replace(/<!--\[if[\s\S]*?-->|<!\[(if|endif)[\s\S]*?>/g, '').replace(/<\/?o:p>/gi, ''), 'text/html').body;
  gatherWordLists(body);
  nameDress(body);
  return service.turndown(body.innerHTML).replace(/\u00a0/g, ' ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').normalize('NFC').trim();
}
