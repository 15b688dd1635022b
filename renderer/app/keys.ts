/** From key presses to the names of keys as actions write them: `Ctrl+Shift+Z`, `F1`, `G P`. */

/** How long the second letter of a pair may take. */
const PAIR_MS = 1200;

const TEXT_INPUTS = 'input:not([type=radio],[type=checkbox],[type=button]),textarea,select,[contenteditable=true]';

/** Whether typing there enters text. */
export const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TEXT_INPUTS) !== null;

const keyName = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

function chordOf(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey;
  return `${ctrl ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${keyName(event.key)}`;
}

/** Reads presses one by one; answers what each may mean, a pair of letters before the last letter alone. */
export function createKeyReader(): (event: KeyboardEvent) => readonly string[] {
  let first: { readonly key: string; readonly at: number } | null = null;
  return (event) => {
    const chord = chordOf(event);
    const before = first !== null && event.timeStamp - first.at < PAIR_MS ? first.key : null;
    first = /^[A-Z]$/.test(chord) ? { key: chord, at: event.timeStamp } : null;
    return before === null ? [chord] : [`${before} ${chord}`, chord];
  };
}
