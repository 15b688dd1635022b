import { useEffect, useRef, type KeyboardEvent } from 'react';
import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { useGo } from '../../../client/navigation.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { periodsOf, whyLocked } from '../model/cell-lock.ts';
import { poundsText } from '../model/cell-writes.ts';
import { activeFigure, inFull, type ActiveFigure, type BoardGround } from '../grid/active-figure.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { CellHistory } from './cell-history.tsx';
import { DriverSection } from './driver-section.tsx';
import { ledgerFilterOf } from './ledger-filter.ts';
import { MarkSection } from './mark-section.tsx';
import { MakeUpSection } from './make-up-section.tsx';
import { YearSection } from './year-section.tsx';

interface FigurePanelProps {
  readonly ground: BoardGround;
  /** Laid over the grid, and shown only when asked for. */
  readonly overlay: boolean;
  readonly onLeave: () => void;
}

/** What the figure under the cursor is, why it is locked, what it is made of, and the line's year. */
export function FigurePanel({ ground, overlay, onLeave }: FigurePanelProps) {
  const ref = useRef<HTMLElement>(null);
  const open = usePlanView((state) => state.panelOpen);
  const opened = usePlanView((state) => state.opened);
  const seen = useRef(opened);
  const figure = activeFigure(ground);
  useEffect(() => {
    if (seen.current !== opened) ref.current?.focus();
    seen.current = opened;
  }, [opened]);
  useEffect(() => {
    if (!overlay) setView({ panelOpen: false });
  }, [overlay]);
  if (overlay && !open) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setView({ panelOpen: false });
    onLeave();
  };
  return (
    // The panel is a region of the window: Esc anywhere in it goes back to the grid.
    <aside
      ref={ref}
      className={overlay ? 'pn over' : 'pn'}
      data-region
      tabIndex={-1}
      aria-label="The figure"
      onKeyDown={leave}
    >
      {overlay && (
        <button
          type="button"
          className="btn quiet sm icon-only pn-close"
          aria-label="Close the figure"
          onClick={() => {
            setView({ panelOpen: false });
            onLeave();
          }}
        >
          <Icon name="cross" small />
        </button>
      )}
      {figure ? (
        <Figure figure={figure} ground={ground} />
      ) : (
        <p className="pn-none">Choose a figure to see what it is made of.</p>
      )}
    </aside>
  );
}

interface FigureProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

function Figure({ figure, ground }: FigureProps) {
  const { row, column, value } = figure;
  const why = whyLocked(row, column, ground.setting);
  return (
    <>
      <div className="pn-head">
        <p className="cap">{pathOf(figure, ground)}</p>
        <p className="pt">
          <b>{column.kind === 'month' ? monthName(ground.setting.sheet.figures.months[column.from]!) : column.name}</b>
          <span className="cap">{column.kind === 'year' || column.kind === 'variance' ? '' : periodsOf(column)}</span>
        </p>
        <p className={value !== null && value < 0 ? 'big adv' : 'big'}>
          {value === null ? <span className="dim3 not">not entered</span> : inFull(value)}
        </p>
        {why !== null && (
          <p className="lockline">
            <Icon name="lock" small />
            <span>{why}</span>
          </p>
        )}
      </div>
      <div className="pn-body">
        <MarkSection figure={figure} ground={ground} />
        <MakeUpSection figure={figure} ground={ground} />
        <DriverSection figure={figure} ground={ground} />
        <YearSection figure={figure} ground={ground} />
        <CellHistory figure={figure} ground={ground} />
      </div>
      <PanelButtons figure={figure} ground={ground} />
    </>
  );
}

function pathOf({ row }: ActiveFigure, { setting }: BoardGround): string {
  const above = row.parent === null ? null : setting.sheet.rows.get(row.parent);
  const first = above ? above.code || above.name : '';
  return [first, row.name].filter(Boolean).join(' › ');
}

function PanelButtons({ figure, ground }: FigureProps) {
  const go = useGo();
  const filter = ledgerFilterOf(figure, ground);
  const copyFigure = () => {
    void navigator.clipboard.writeText(poundsText(figure.value ?? 0)).then(
      () => announce(`Copied ${inFull(figure.value)}`),
      () => announce('The clipboard refused it. Use Ctrl+C in the grid.'),
    );
  };
  return (
    <div className="pn-foot">
      <Button
        unavailable={filter === null && 'No one set of ledger rows is behind it'}
        reasonBeside={false}
        onClick={() => filter && go('ledger', { ledger: filter })}
      >
        Open in ledger
      </Button>
      <Button
        unavailable={figure.value === null && 'Nothing has been entered'}
        reasonBeside={false}
        onClick={copyFigure}
      >
        Copy figure
      </Button>
    </div>
  );
}
