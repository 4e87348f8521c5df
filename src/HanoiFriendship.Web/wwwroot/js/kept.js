// A long form that is not the editor of an article: nothing typed is lost either.

import { keepUnsent } from './unsent.js';

keepUnsent(document.querySelector('form[data-kept-form]'));
