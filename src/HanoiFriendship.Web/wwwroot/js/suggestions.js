// Suggestions below a search box, as the combobox pattern of the ARIA practices has it.

const WAIT = 160;

/** @param {HTMLFormElement} form a search form with data-suggestions and a field q */
export function offer(form) {
  const input = form.elements.q;
  const list = document.createElement('ul');
  list.id = 'goi-y';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label').textContent);
  list.hidden = true;
  form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-controls', list.id], ['aria-autocomplete', 'list']]) {
    input.setAttribute(name, value);
  }
  let timer, request, chosen = -1;

  const choose = (index) => {
    const options = [...list.children];
    chosen = options.length ? (index + options.length + 1) % (options.length + 1) : -1;
    chosen = chosen === options.length ? -1 : chosen;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', options[chosen].id);
      options[chosen].scrollIntoView({ block: 'nearest' });
    }
  };

  const show = (found) => {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement('li');
      option.id = `goi-y-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.address = one.address;
      const [text, sort] = [document.createElement('span'), document.createElement('span')];
      text.textContent = one.text;
      text.lang = 'vi';
      sort.textContent = one.sort;
      sort.className = 'post';
      option.append(text, ' ', sort);
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    request?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) return show([]);
    timer = setTimeout(async () => {
      request = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal: request.signal });
        if (answer.ok) show(await answer.json());
      } catch { /* typed on, or the line is down: the search itself still works */ }
    }, WAIT);
  });
  input.addEventListener('keydown', (event) => {
    // an input method is still composing a letter
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('[role=option]');
    event.preventDefault();
    if (option) location.assign(option.dataset.address);
  });
  input.addEventListener('blur', () => show([]));
  // what was typed while this file was on its way
  if (input.value && document.activeElement === input) input.dispatchEvent(new Event('input'));
}
