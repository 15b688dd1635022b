import { useRef, useState, type ReactNode } from 'react';
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
  /** Whether the letter T switches while focus is inside. */
  readonly letterShortcut: boolean;
}

/** A chart with its table behind it: the button, or T while focus is inside, changes one for the other. */
export function ChartFrame({ title, explanation, controls, chart, table, letterShortcut }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (!letterShortcut || typing || event.ctrlKey || event.altKey || event.key.toLowerCase() !== 't') return;
    event.preventDefault();
    setAsTable(!asTable);
  };
  return (
    <section ref={frame} className="box chart-frame" aria-label={title} onKeyDown={onKeyDown}>
      <div className="t">
        <h2>{title}</h2>
        <span className="cap explanation">{explanation}</span>
        <span className="x">
          {controls}
          <Button kind="quiet" small icon={asTable ? 'overview' : 'plan'} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </span>
      </div>
      {asTable ? <ScrollArea label={title}>{table}</ScrollArea> : <div className="chart">{chart}</div>}
    </section>
  );
}
