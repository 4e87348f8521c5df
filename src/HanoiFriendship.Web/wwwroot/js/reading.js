// Tools beside an article: listen, share, copy, text size, print. Words come from the page, in its language.

const STEPS = ['small', '', 'large', 'larger'];

export function furnish() {
  const tools = document.querySelector('[data-tools]');
  if (tools) {
    const words = tools.dataset;
    const list = tools.querySelector('ul');
    const add = (text, press) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => press(button));
      item.append(button);
      list.append(item);
      return item;
    };
    listen(words, (text, press) => list.prepend(add(text, press)));
    if (navigator.share) add(words.share, () => navigator.share({ title: document.title, url: address() }).catch(() => {}));
    if (navigator.clipboard) add(words.copy, (button) => copy(address(), button, words));
    add(words.smaller, () => resize(-1)).firstChild.dataset.icon = 'A−';
    add(words.larger, () => resize(1)).firstChild.dataset.icon = 'A+';
    add(words.print, () => print());
  }
  if (navigator.clipboard) {
    for (const text of document.querySelectorAll('[data-copy-text]')) {
      const words = tools?.dataset ?? text.closest('[data-copy]')?.dataset;
      if (!words) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.copyText ?? words.copy;
      button.addEventListener('click', () => copy(text.textContent.trim(), button, words));
      text.after(button);
    }
  }
}

const address = () => document.querySelector('link[rel=canonical]')?.href ?? location.href.split('#')[0];

async function copy(text, button, words) {
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = words.copied;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => { button.textContent = before; }, 2000);
}

function resize(step) {
  const root = document.documentElement;
  const at = Math.min(STEPS.length - 1, Math.max(0, STEPS.indexOf(root.dataset.size ?? '') + step));
  if (STEPS[at]) root.dataset.size = STEPS[at];
  else delete root.dataset.size;
  localStorage.setItem('text-size', STEPS[at]);
}

/** A button only where the browser has a voice for the language of the text. */
function listen(words, add) {
  if (!('speechSynthesis' in window)) return;
  const text = document.querySelector('.article .text');
  const language = text?.closest('[lang]').lang;
  let button;
  const offer = () => {
    const voice = speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
    if (!text || !voice || button) return;
    button = true;
    add(words.listen, (pressed) => {
      if (speechSynthesis.speaking) {
        speechSynthesis.cancel();
        pressed.textContent = words.listen;
        return;
      }
      pressed.textContent = words.stop;
      const parts = [...document.querySelectorAll('.article h1, .article header .lead, .article .text :is(p, li, h2, h3)')].map((part) => part.textContent);
      parts.forEach((part, i) => {
        const speech = new SpeechSynthesisUtterance(part);
        Object.assign(speech, { voice, lang: voice.lang });
        if (i === parts.length - 1) speech.onend = () => { pressed.textContent = words.listen; };
        speechSynthesis.speak(speech);
      });
    });
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
