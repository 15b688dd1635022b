import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { ScrollArea } from './scroll-area.tsx';

interface ChartFrameProps {
  readonly title: string;
  /** What the drawing shows and how its lines are told apart. */
  readonly explanation: string;
  readonly controls?: ReactNode;
  readonly chart: ReactNode;
  /** The same figures as a table; shown in the chart's place. */
  readonly table: ReactNode;
  /** Whether the letter T switches; one frame on a screen may listen. */
  readonly letterShortcut: boolean;
}

/** Where letters are typed or chosen by, and where a dialog has the keyboard to itself. */
const KEEPS_LETTERS = 'input:not([type=radio],[type=checkbox]),select,textarea,[role=dialog],[role=menu]';

/** T anywhere on the screen, but not where letters mean something else. */
function useTableKey(on: boolean, turn: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
      const free = event.target instanceof Element && event.target.closest(KEEPS_LETTERS) === null;
      if (plain && free && event.key.toLowerCase() === 't') turn();
    };
    if (on) document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, turn]);
}

/** A chart with its table behind it: the button, or T, changes one for the other. */
export function ChartFrame({ title, explanation, controls, chart, table, letterShortcut }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const turn = useCallback(() => setAsTable((before) => !before), []);
  useTableKey(letterShortcut, turn);
  return (
    <section className="box chart-frame" aria-label={title}>
      <div className="t">
        <h2>{title}</h2>
        <span className="cap explanation">{explanation}</span>
        <span className="x">
          {controls}
          <Button
            kind="quiet"
            small
            icon={asTable ? 'overview' : 'plan'}
            aria-label={asTable ? 'Show as chart' : 'Show as table'}
            onClick={turn}
          >
            {asTable ? 'Chart' : 'Table'}
          </Button>
        </span>
      </div>
      {asTable ? <ScrollArea label={title}>{table}</ScrollArea> : <div className="chart">{chart}</div>}
    </section>
  );
}
