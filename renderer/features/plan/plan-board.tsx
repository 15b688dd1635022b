import { useEffect, useMemo, useRef } from 'react';
import type { OpenPlan } from '../../../shared/contract/methods.ts';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { MONTHS_IN_YEAR } from '../../../shared/domain/calendar/month.ts';
import { planMonths } from '../../../shared/domain/calendar/plan-months.ts';
import type { ScreenSearch } from '../../client/navigation.ts';
import { useUnits } from '../../client/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { oneCell } from '../../ui/grid/grid-range.ts';
import { RangeGrid } from '../../ui/grid/range-grid.tsx';
import { LazyPlanDialogs } from './dialogs/lazy-plan-dialogs.tsx';
import { ConditionsStrip } from './grid/conditions-strip.tsx';
import { CellMenu } from './grid/cell-menu.tsx';
import { FindBar } from './grid/find-bar.tsx';
import { FormulaBar } from './grid/formula-bar.tsx';
import type { GestureGround } from './grid/gestures.ts';
import { useKeptPlace } from './grid/keep-place.ts';
import { usePlanCommands } from './grid/plan-commands.ts';
import { planHeadings } from './grid/plan-headings.tsx';
import { PlanStatus } from './grid/plan-status.tsx';
import { PlanToolbar } from './grid/plan-toolbar.tsx';
import { CornerHeading } from './grid/headings.tsx';
import { gridActions, toggleRow } from './grid/use-grid-actions.ts';
import { useColumnWidths, useMedia } from './grid/use-layout.ts';
import { useTotals, useVisibleRows } from './grid/use-rows.ts';
import type { CellSetting } from './model/cell-lock.ts';
import { openAround, planColumns, withQuarter, withYear } from './model/plan-columns.ts';
import type { PlanSheet } from './model/plan-sheet.ts';
import { isFiltering, type RowFilter } from './model/row-filter.ts';
import { FigurePanel } from './panel/figure-panel.tsx';
import { closeRefusal, usePlanEdits } from './state/plan-edits.ts';
import { setView, usePlanView } from './state/plan-view.ts';

interface PlanBoardProps {
  readonly sheet: PlanSheet;
  readonly plan: OpenPlan;
  readonly show: ScreenSearch['show'];
}

const SIZES = { row: 28, heading: 23 };
const SMALL_SIZES = { row: 28, heading: 24 };
const DESCRIPTION =
  'Arrows move, F2 or typing edits, Enter opens a figure. Alt, Shift and an arrow open and close rows and columns. F6 leaves the grid.';

/** The screen once the plan has come. */
export function PlanBoard({ sheet, plan, show }: PlanBoardProps) {
  const { view, columns: chosen, filter, hidden, range } = usePlanView();
  const refusal = usePlanEdits((state) => state.refusal);
  const units = useUnits();
  const narrow = useMedia('(max-width: 1099px)');
  const tiny = useMedia('(max-width: 800px), (max-height: 520px)');
  const grid = useRef<{ readonly focus: () => void }>(null);

  const { openFrom } = sheet.figures;
  const readOnly = plan.access === 'read';
  const setting = useMemo((): CellSetting => ({ view, openFrom, readOnly }), [view, openFrom, readOnly]);
  const planYears = sheet.document.plan;
  const { firstYear, years } = planYears;
  const calendar = useMemo(() => {
    const span = { name: '', firstYear, years };
    return { plan: span, months: planMonths(span), openFrom };
  }, [firstYear, years, openFrom]);
  const first = useMemo(() => openAround(calendar, narrow), [calendar, narrow]);
  const openColumns = chosen ?? first;
  const columns = useMemo(() => planColumns(calendar, view, openColumns), [calendar, view, openColumns]);

  const rows = useVisibleRows(sheet, view);
  const totals = useTotals(sheet, view, tiny);
  const widths = useColumnWidths(sheet, columns, setting, units);
  const lines = sheet.document.lines.length;
  const interventions = sheet.document.interventions.length;
  const narrowed = isFiltering(filter) || hidden.size > 0;
  const shownLines = narrowed ? rows.filter((row) => row.kind === 'line').length : null;
  const sourceWidth = narrow ? 0 : sourceColumnWidth(sheet);
  const headings = useMemo(
    () =>
      planHeadings({
        columns,
        widths,
        nameWidth: tiny ? 150 : 219,
        sourceWidth,
        open: openColumns,
        setting,
        units,
        corner: <CornerHeading interventions={interventions} lines={lines} shown={shownLines} />,
        onYear: (year, open) => setView({ columns: withYear(openColumns, year, open) }),
        onQuarter: (quarter, open) => setView({ columns: withQuarter(openColumns, quarter, open) }),
      }),
    [columns, widths, tiny, sourceWidth, openColumns, setting, units, interventions, lines, shownLines],
  );
  const names = narrow ? 1 : 2;
  const heldBy = plan.holder;
  const lock = useMemo(() => ({ ...setting, sheet, heldBy }), [setting, sheet, heldBy]);
  const ground: GestureGround = { rows, columns, names, range, setting: lock };
  useKeptPlace(sheet, { rows, columns, names }, range);
  useShown(show, sheet, ground);
  usePlanCommands(ground);

  const actions = gridActions({ ...ground, totals, openColumns });
  const body = { ...ground, totals, units };
  return (
    <div className={narrow ? 'pl narrow' : 'pl'}>
      <div className="pl-left">
        <PlanToolbar sheet={sheet} openColumns={openColumns} view={view} ground={body} readOnly={readOnly} />
        <FormulaBar ground={body} />
        <FindBar ground={body} onClosed={() => grid.current?.focus()} />
        {refusal && (
          <div className="pl-refusal">
            <ErrorNotice
              error={{ message: `Taken back: ${refusal.message}`, remedy: refusal.remedy }}
              action={
                <button type="button" className="btn sm" onClick={closeRefusal}>
                  Close
                </button>
              }
            />
          </div>
        )}
        <section className="pl-grid" data-region tabIndex={-1} aria-label="Plan grid" onClick={onToggle(sheet)}>
          <RangeGrid
            label={`Plan, ${view}`}
            description={DESCRIPTION}
            headings={headings}
            rows={rows}
            totals={totals}
            range={range}
            actions={actions}
            sizes={tiny ? SMALL_SIZES : SIZES}
            focusRef={grid}
          />
          {rows.length === 0 && <NoRows filter={filter} />}
        </section>
        <ConditionsStrip sheet={sheet} year={yearInView(ground, openFrom)} />
        <PlanStatus ground={body} />
      </div>
      <FigurePanel ground={body} overlay={narrow} onLeave={() => grid.current?.focus()} />
      <CellMenu ground={body} onClosed={() => grid.current?.focus()} />
      <LazyPlanDialogs sheet={sheet} onClosed={() => grid.current?.focus()} />
    </div>
  );
}

/** The year of the active figure; for a whole year that is over, the running year, which can still be mended. */
function yearInView({ columns, names, range }: GestureGround, openFrom: number): FinancialYear {
  const active = columns[range.active.column - names];
  const isOver = active === undefined || (active.count >= MONTHS_IN_YEAR && active.from + active.count <= openFrom);
  return (isOver ? (columns.findLast(({ from }) => from <= openFrom) ?? columns[0]!) : active).year;
}

/** A press on a chevron opens or closes its row: the chevrons name their rows. */
const onToggle = (sheet: PlanSheet) => (event: React.MouseEvent) => {
  const key = (event.target as Element).closest<HTMLElement>('[data-toggle]')?.dataset['toggle'];
  const row = key === undefined ? undefined : sheet.rows.get(key);
  const open = (event.target as Element).closest('[role=row]')?.getAttribute('aria-expanded') === 'true';
  if (row) toggleRow(row, !open);
};

function NoRows({ filter }: { readonly filter: RowFilter }) {
  const words = filter.words.trim();
  if (isFiltering(filter))
    return <p className="pl-none">No line matches {words === '' ? 'the filter' : `“${words}”`}.</p>;
  return (
    <div className="pl-none">
      <p>No interventions yet. The budget begins with the first.</p>
      <Button kind="primary" onClick={() => setView({ dialog: { kind: 'intervention', interventionId: null } })}>
        Add an intervention
      </Button>
    </div>
  );
}

const sourceColumnWidth = (sheet: PlanSheet): number => {
  const longest = Math.max(4, ...sheet.document.sources.map(({ code }) => code.length));
  return Math.min(76, 7 + Math.ceil(longest * 7.2));
};

/** Another screen may ask for a line and month to be shown: they are made active once. */
function useShown(show: ScreenSearch['show'], sheet: PlanSheet, { rows, columns, names }: GestureGround): void {
  const done = useRef<ScreenSearch['show']>(undefined);
  useEffect(() => {
    if (!show || done.current === show) return;
    done.current = show;
    const row = rows.findIndex(
      (one) =>
        (show.lineId !== undefined && one.lineId === show.lineId) ||
        (show.lineId === undefined && show.interventionId !== undefined && one.interventionId === show.interventionId),
    );
    const month = sheet.figures.months.findIndex((one) => one === show.month);
    const column = columns.findIndex(({ from, count }) => month >= from && month < from + count);
    if (row >= 0) setView({ range: oneCell({ row, column: names + Math.max(0, column) }) });
  }, [show, sheet, rows, columns, names]);
}
