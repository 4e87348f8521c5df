// Facts decided on by one key each, without leaving the page. Without it the buttons do the same.

const NAMES = { confirmed: 'Confirmed', rejected: 'Rejected', pending: 'Pending' };
const decisionOf = (row) => NAMES[Object.keys(NAMES).find((name) => row.classList.contains(name))] ?? 'Pending';

/** @returns whether it was done here; otherwise a page of its own does it */
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
    return false;
  }
  const says = row.querySelector('[data-decision]');
  says.textContent = says.dataset[decision.toLowerCase()];
  says.className = `state${decision === 'Rejected' ? ' off' : decision === 'Pending' ? ' work' : ''}`;
  row.className = `fact ${decision.toLowerCase()}`;
  return true;
}

function go(row) {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Makes a list of facts work by key; the words on the keys are shown with it. Where nothing can be decided on there are no keys. */
export function decideIn(list, help) {
  if (!list.querySelector('[data-decide]')) return;
  if (help) help.hidden = false;
  const past = [];
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  list.before(said);

  async function say(row, decision) {
    const before = decisionOf(row);
    if (!await decide(row, decision)) return false;
    if (before !== decision) past.push({ row, before });
    said.textContent = `${row.querySelector('[data-decision]').textContent}: ${row.dataset.words}`;
    return true;
  }

  /** The decision made last, wherever one has gone since. */
  async function undo(at) {
    const last = past.pop() ?? (at && decisionOf(at) !== 'Pending' ? { row: at, before: 'Pending' } : null);
    if (!last || !await decide(last.row, last.before)) return;
    said.textContent = `${list.dataset.undone} ${last.row.querySelector('[data-decision]').textContent}: ${last.row.dataset.words}`;
    go(last.row);
  }

  list.addEventListener('submit', (event) => {
    const row = event.target.closest('[data-fact-row]');
    if (!row || !event.submitter?.value) return;
    event.preventDefault();
    say(row, event.submitter.value);
  });

  document.addEventListener('keydown', (event) => {
    if (!list.isConnected || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    const all = [...list.querySelectorAll('[data-fact-row]')];
    const row = document.activeElement.closest?.('[data-fact-row]');
    const at = all.indexOf(row);
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      go(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + (key === 'j' ? 1 : -1)))]);
    } else if (key === 'z') {
      event.preventDefault();
      undo(all[at]);
    } else if (at >= 0 && (key === 'y' || key === 'n')) {
      event.preventDefault();
      say(row, { y: 'Confirmed', n: 'Rejected' }[key]).then((isDone) => isDone && go(all[at + 1]));
    } else if (at >= 0 && key === 'enter' && document.activeElement === row) {
      row.querySelector('[data-open]')?.click();
    }
  });
}

const listed = document.querySelector('[data-facts]');
if (listed) decideIn(listed, document.querySelector('[data-keys-help]'));
