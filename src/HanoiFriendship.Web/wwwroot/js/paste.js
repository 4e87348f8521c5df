// What is copied from Word, from a mail or from a page, as Markdown: its structure, and none of its dress.

import TurndownService from './vendor/turndown.js';

const styleOf = (element) => element.getAttribute('style') ?? '';

/** Word writes lists as paragraphs that carry their own signs. */
function gatherWordLists(body) {
  let list = null;
  for (const p of [...body.querySelectorAll('p')]) {
    if (!/mso-list:/i.test(styleOf(p)) || /mso-list:\s*none/i.test(styleOf(p))) {
      list = null;
      continue;
    }
    const sign = p.querySelector('span[style*="mso-list:Ignore" i], span[style*="mso-list: Ignore" i]');
    const isOrdered = /^\s*[(]?(\d+|[a-z]|[ivx]+)[.)]/i.test(sign?.textContent ?? '');
    sign?.remove();
    const name = isOrdered ? 'ol' : 'ul';
    if (!list || list.localName !== name || list.nextElementSibling !== p) {
      list = body.ownerDocument.createElement(name);
      p.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...p.childNodes);
    list.append(item);
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
  const body = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?-->|<!\[(if|endif)[\s\S]*?>/g, '').replace(/<\/?o:p>/gi, ''), 'text/html').body;
  gatherWordLists(body);
  nameDress(body);
  return service.turndown(body.innerHTML).replace(/\u00a0/g, ' ').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').normalize('NFC').trim();
}
