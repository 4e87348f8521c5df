// Long forms that are not the editor of an article: nothing typed is lost either.

import { askOnLeaving, keepUnsent } from './unsent.js';

for (const form of document.querySelectorAll('form[data-kept-form]')) keepUnsent(form);
for (const form of document.querySelectorAll('form[data-ask]')) askOnLeaving(form);
