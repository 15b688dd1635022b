import { useEffect, useRef } from 'react';
import { usePreferences } from '../../client/preferences.ts';

/** What single keys do, by the key as printed: `{ c: code, '1': showRows }`. */
export type Letters = Readonly<Record<string, () => unknown>>;

const EDITABLE = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';

function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest(EDITABLE) == null &&
    document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') === null
  );
}

/** Single-letter shortcuts while the calling component is shown: outside fields and dialogs, and only if switched on. */
export function useLetters(letters: Letters): void {
  const on = usePreferences((state) => state.letterShortcuts);
  const current = useRef(letters);
  useEffect(() => {
    current.current = letters;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      const act = isFree(event) ? current.current[event.key.toLowerCase()] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}
