// For who is signed in to the newsroom: from each fact of a public page to the place where it is put right.

const words = document.documentElement.lang === 'en' ? { fact: 'Correct', entry: 'Edit in the register' } : { fact: 'Sửa', entry: 'Sửa trong sổ' };

function link(address, text, about) {
  const a = document.createElement('a');
  a.href = address;
  a.className = 'desk-link';
  a.textContent = text;
  if (about) a.setAttribute('aria-label', `${text}: ${about}`);
  return a;
}

export function addLinks() {
  for (const fact of document.querySelectorAll('[data-fact]')) {
    (fact.querySelector('footer') ?? fact).append(' ', link(`/quan-tri/du-kien/${fact.dataset.fact}`, words.fact, fact.dataset.words));
  }
  for (const entry of document.querySelectorAll('[data-entry]')) {
    (entry.querySelector('header') ?? entry).append(link(entry.dataset.entry, words.entry));
  }
}
