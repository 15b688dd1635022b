import { useMemo, useState } from 'react';
import { isFinancialYear, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';
import { burnUp, type BurnUpPoint } from '../../../shared/domain/plan/burn-up.ts';
import { usePreferences } from '../../client/preferences.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { isAnythingDrawn, spentAndCommitted, varianceOf } from './burn-up-lines.ts';
import { VarianceChart } from './variance-chart.tsx';
import { BurnUpChart } from './burn-up-chart.tsx';
import { missingOf, sourceName, sumsOf, type OverviewFigures } from './overview-figures.ts';

const ALL = 'all';

type Shown = 'spend' | 'variance';
const TITLES: Readonly<Record<Shown, string>> = {
  spend: 'Cumulative spend against allocation',
  variance: 'Cumulative variance from budget',
};
const EXPLAINED: Readonly<Record<Shown, string>> = {
  spend: 'budget dotted, commitments dashed',
  variance: 'budget less forecast; above the line is an underspend',
};

function ShownChoice({ shown, onShown }: { readonly shown: Shown; readonly onShown: (shown: Shown) => void }) {
  return (
    <select
      className="field compact"
      aria-label="What the chart shows"
      value={shown}
      onChange={({ target }) => onShown(target.value as Shown)}
    >
      <option value="spend">Spend</option>
      <option value="variance">Variance</option>
    </select>
  );
}

interface ScopeProps {
  readonly overview: OverviewFigures;
  readonly sourceId: number | null;
  readonly year: FinancialYear | null;
  readonly onSource: (sourceId: number | null) => void;
  readonly onYear: (year: FinancialYear | null) => void;
}

function Scope({ overview, sourceId, year, onSource, onYear }: ScopeProps) {
  return (
    <>
      <select
        className="field compact"
        aria-label="Source shown in the chart"
        value={sourceId ?? ALL}
        onChange={({ target }) => onSource(target.value === ALL ? null : Number(target.value))}
      >
        <option value={ALL}>{sourceName(overview, null)}</option>
        {overview.document.sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="field compact"
        aria-label="Years shown in the chart"
        value={year ?? ALL}
        onChange={({ target }) => onYear(isFinancialYear(target.value) ? target.value : null)}
      >
        <option value={ALL}>All years</option>
        {overview.years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </>
  );
}

const money = (amount: Pence | null) => <Money amount={amount} show="pence" />;

interface TablePoint extends BurnUpPoint {
  readonly together: Pence | null;
}

const TABLE: readonly TableColumn<TablePoint>[] = [
  { key: 'month', heading: 'By the end of', render: ({ month }) => monthName(month) },
  { key: 'allocation', heading: 'Allocation', numeric: true, render: ({ allocation }) => money(allocation) },
  { key: 'budget', heading: 'Budget', numeric: true, render: ({ budget }) => money(budget) },
  { key: 'actual', heading: 'Actual', numeric: true, render: ({ actual }) => money(actual) },
  { key: 'committed', heading: 'Spent and committed', numeric: true, render: ({ together }) => money(together) },
  { key: 'forecast', heading: 'Forecast', numeric: true, render: ({ forecast }) => money(forecast) },
  {
    key: 'variance',
    heading: 'Variance',
    numeric: true,
    render: (point) => <Money amount={varianceOf(point)} show="pence" signed />,
  },
];

function tablePoints(points: readonly BurnUpPoint[]): readonly TablePoint[] {
  const together = spentAndCommitted(points);
  return points.map((point, m) => ({
    ...point,
    together: typeof together[m] === 'number' ? pence(together[m]) : null,
  }));
}

/** What of the current year's allocation stays unspent, where that year is shown. */
function unspentOf({ sums, now }: OverviewFigures, sourceId: number | null, year: FinancialYear | null) {
  const row =
    sourceId === null ? sums.byYear.get(now) : sums.rows.find((r) => r.sourceId === sourceId && r.year === now);
  if (!row || row.allocation === null || row.atRisk === null || (year !== null && year !== now)) return null;
  if (row.notEntered.has('forecast')) return null;
  return { year: now, amount: pence(row.allocation - row.forecast), lost: row.atRisk };
}

/** What is shown is the sum of what is entered: what is not, in words; empty where all is there. */
function gapsInWords(overview: OverviewFigures, sourceId: number | null, year: FinancialYear | null): string {
  const row = sumsOf(overview, { sourceId, year });
  if (!row) return '';
  const gaps = (['allocation', 'budget', 'forecast'] as const).flatMap((measure) => {
    if (row.notEntered.has(measure)) return [measure];
    const missing = measure === 'forecast' ? 0 : missingOf(row, measure);
    return missing === 0 ? [] : [`${measure} of ${missing} by source and year`];
  });
  return gaps.length === 0 ? '' : `Not entered, and nothing in the lines: ${gaps.join(', ')}.`;
}

function Drawn(props: DrawnProps) {
  if (!isAnythingDrawn(props.points)) return <p className="cap none">{NOTHING_DRAWN}</p>;
  const gaps = gapsInWords(props.overview, props.sourceId, props.year);
  return (
    <>
      <Lines {...props} />
      {gaps !== '' && <p className="cap chart-gaps">{gaps}</p>}
    </>
  );
}

function Lines({ shown, points, overview, sourceId, year }: DrawnProps) {
  if (shown === 'spend') return <BurnUpChart points={points} unspent={unspentOf(overview, sourceId, year)} />;
  const isKnown = points.some((point) => varianceOf(point) !== null);
  return isKnown ? <VarianceChart points={points} /> : <p className="cap none">{NO_VARIANCE}</p>;
}

interface DrawnProps {
  readonly shown: Shown;
  readonly points: readonly BurnUpPoint[];
  readonly overview: OverviewFigures;
  readonly sourceId: number | null;
  readonly year: FinancialYear | null;
}

const NOTHING_DRAWN =
  'Not entered yet: allocation, budget and ledger. Enter allocations in the table above, months in Plan; import an extract in Ledger.';
const NO_VARIANCE = 'Neither a budget nor a forecast is entered yet. Type the months of a line in Plan.';

/** The burn-up chart with its table, for all cash or one source, all years or one. */
export function BurnUp({ overview }: { readonly overview: OverviewFigures }) {
  const [sourceId, setSourceId] = useState<number | null>(null);
  const [year, setYear] = useState<FinancialYear | null>(null);
  const [shown, setShown] = useState<Shown>('spend');
  const letters = usePreferences((state) => state.letterShortcuts);
  const points = useMemo(
    () =>
      burnUp(
        overview.document,
        { ...(sourceId !== null && { sourceId }), ...(year !== null && { year }) },
        overview.figures,
      ),
    [overview, sourceId, year],
  );
  return (
    <ChartFrame
      title={TITLES[shown]}
      explanation={EXPLAINED[shown]}
      letterShortcut={letters}
      controls={
        <>
          <ShownChoice shown={shown} onShown={setShown} />
          <Scope overview={overview} sourceId={sourceId} year={year} onSource={setSourceId} onYear={setYear} />
        </>
      }
      chart={<Drawn shown={shown} points={points} overview={overview} sourceId={sourceId} year={year} />}
      table={
        <DataTable
          caption="Cumulative spend against allocation, by month"
          columns={TABLE}
          rows={tablePoints(points)}
          rowKey={({ month }) => month}
        />
      }
    />
  );
}
