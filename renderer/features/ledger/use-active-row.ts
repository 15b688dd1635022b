import { useId, useState, type KeyboardEvent } from 'react';

interface ActiveRow {
  readonly active: number;
  readonly setActive: (row: number) => void;
  readonly idOf: (row: number) => string;
  /** For the element that has the focus: it says which row is active and moves it. */
  readonly gridProps: {
    readonly tabIndex: 0;
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

const STEPS: Readonly<Record<string, (active: number, last: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (active) => active + 10,
  PageUp: (active) => active - 10,
};

/** One Tab stop for a short table of rows, moved through with the arrow keys; Enter opens. */
export function useActiveRow(rows: number, onOpen?: (row: number) => void): ActiveRow {
  const prefix = useId();
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, rows - 1));
  const idOf = (row: number): string => `${prefix}-${row}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && rows > 0 && onOpen !== undefined) {
      event.preventDefault();
      return onOpen(active);
    }
    const to = STEPS[event.key]?.(active, rows - 1);
    if (to === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows - 1, to));
    setActive(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  return {
    active,
    setActive,
    idOf,
    gridProps: { tabIndex: 0, 'aria-activedescendant': rows === 0 ? undefined : idOf(active), onKeyDown },
  };
}
