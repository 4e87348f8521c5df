// Many texts, one after another, each with what became of it. Without it they are sent together.

const form = document.querySelector('form[data-import]');
const list = form.querySelector('[data-progress]');

form.addEventListener('submit', async (event) => {
  const files = [...form.elements.Files.files];
  if (files.length < 2) return;
  event.preventDefault();
  for (const file of files) {
    const item = document.createElement('li');
    item.textContent = form.dataset.sending.replace('{0}', file.name);
    list.append(item);
    const body = new FormData();
    body.append('Files', file);
    body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' }, redirect: 'manual' });
      const [result] = await answer.json();
      if (!result.id) item.className = 'error';
      item.textContent = `${result.outcome}: ${file.name} ${(result.remarks ?? []).join(', ')} `;
      if (result.id) {
        const link = document.createElement('a');
        link.href = `/quan-tri/nhap/${result.id}`;
        link.textContent = form.dataset.review;
        item.append(link);
      }
    } catch {
      item.textContent = `${file.name}: ${form.dataset.failed}`;
      item.className = 'error';
    }
  }
  form.elements.Files.value = '';
  // what has come stands in the list below too
  const page = await fetch(location.href).then((answer) => answer.text()).catch(() => '');
  const listed = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-sources]');
  if (listed) document.querySelector('[data-sources]').replaceWith(listed);
});
