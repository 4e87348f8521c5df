// A text that is longer than what is kept is said to be, and not sent; the browser's own limit would cut what is pasted without a word.

export function sayTooLong(form) {
  const look = (area) => {
    const { most, tooLong } = area.dataset;
    // a letter with its marks apart is kept as one
    const length = area.value.length > Number(most) ? area.value.normalize().length : 0;
    const said = (number) => number.toLocaleString(document.documentElement.lang);
    const words = length > Number(most) ? tooLong.replace(/\{0[^}]*\}/, said(length)).replace(/\{1[^}]*\}/, said(Number(most))) : '';
    area.setCustomValidity(words);
    const says = area.closest('.field').querySelector('[data-says-long]');
    if (says.textContent !== words) says.textContent = words;
  };
  form.addEventListener('input', (event) => { if (event.target.dataset.most) look(event.target); });
  for (const area of form.querySelectorAll('[data-most]')) look(area);
}
