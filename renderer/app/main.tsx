/**
 * The first of the page's code, and the least: it asks the host and fetches the screen and the window's code side by
 * side, so that none of them waits for another.
 */
import { askFirst } from '../client/first-answers.ts';
import { openPreferences } from '../client/open-preferences.ts';
import { loadFirstScreen } from './screens.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/components.css';
import './shell/shell.css';

askFirst();
loadFirstScreen();
openPreferences();
void import('./start.tsx').then(({ start }) => start());
