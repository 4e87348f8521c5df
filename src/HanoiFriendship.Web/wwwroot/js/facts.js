// Facts decided on by one key each, without leaving the page. Without it the buttons do the same.

async function decide(row, decision) {
  const form = row.querySelector('[data-decide]');
  const body = new FormData(form);
  body.set('decision', decision);
  const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' }).catch(() => null);
  if (!answer?.ok) {
    // the session is over, or something else that wants a page to say so; beside an article being written, a page of its own
    const said = document.createElement('input');
    [said.type, said.name, said.value] = ['hidden', 'decision', decision];
    form.append(said);
    if (document.querySelector('form[data-editor]')) form.target = '_blank';
    form.submit();
    said.remove();
    return;
  }
  const says = row.querySelector('[data-decision]');
  says.textContent = says.dataset[decision.toLowerCase()];
  says.className = `state${decision === 'Rejected' ? ' off' : decision === 'Pending' ? ' work' : ''}`;
  row.className = `fact ${decision.toLowerCase()}`;
}

function go(row) {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Makes a list of facts work by key; the words on the keys are shown with it. */
export function decideIn(list, help) {
  if (help) help.hidden = false;
  list.addEventListener('submit', (event) => {
    const row = event.target.closest('[data-fact-row]');
    if (!row || !event.submitter?.value) return;
    event.preventDefault();
    decide(row, event.submitter.value);
  });

  document.addEventListener('keydown', (event) => {
    if (!list.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    const all = [...list.querySelectorAll('[data-fact-row]')];
    const at = all.indexOf(document.activeElement.closest?.('[data-fact-row]'));
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      go(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + (key === 'j' ? 1 : -1)))]);
    } else if (at >= 0 && (key === 'y' || key === 'n' || key === 'z')) {
      event.preventDefault();
      decide(all[at], { y: 'Confirmed', n: 'Rejected', z: 'Pending' }[key]).then(() => key !== 'z' && go(all[at + 1]));
    } else if (at >= 0 && key === 'enter' && document.activeElement === all[at]) {
      all[at].querySelector('[data-open]')?.click();
    }
  });
}

const listed = document.querySelector('[data-facts]');
if (listed) decideIn(listed, document.querySelector('[data-keys-help]'));
