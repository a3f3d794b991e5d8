// Every module here only enhances: the same address answers whole without it.
import './keys.js';
import './filters.js';
import './dialogs.js';
import './selection.js';
import './progress.js';
import './copy.js';
import './search.js';
import './dates.js';
import './forms.js';
import './clocks.js';

document.documentElement.classList.add('scripted');
document.querySelector('.error-summary')?.focus();
