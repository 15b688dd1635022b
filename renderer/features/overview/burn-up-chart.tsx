import { useMemo } from 'react';
import { startYearOf, type FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { financialYearOf, monthName } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { BurnUpPoint } from '../../../shared/domain/plan/burn-up.ts';
import { lastActual, spentAndCommitted } from './burn-up-lines.ts';
import { Axes, line, scalesFor, short, useSize, type Scales } from './chart-parts.tsx';
import { apart } from './chart-scale.ts';

interface BurnUpChartProps {
  readonly points: readonly BurnUpPoint[];
  /** What would be lost on 31 March of the current year, and what of its allocation stays unspent. */
  readonly unspent: { readonly year: FinancialYear; readonly amount: Pence; readonly lost: Pence } | null;
}

const LABEL_GAP = 14;
/** What the words on unspent money need beside their mark. */
const UNSPENT_ROOM = 205;
const amountsOf = (points: readonly BurnUpPoint[]): number[] => [
  ...points.flatMap((p) => [p.allocation ?? 0, p.budget ?? 0, p.forecast ?? 0, p.actual ?? 0]),
  ...spentAndCommitted(points).map((amount) => amount ?? 0),
];

/** A step a year: what may be spent by its end. */
function AllocationSteps({ points, scales }: { readonly points: readonly BurnUpPoint[]; readonly scales: Scales }) {
  const { x, y, frame } = scales;
  const years = [...Map.groupBy(points.keys(), (m) => financialYearOf(points[m]!.month))];
  return (
    <>
      {years.map(([year, months], at) => {
        const level = points[months[0]!]!.allocation;
        if (level === null) return null;
        const from = x(months[0]! - 1);
        const labelled = at < years.length - 1 && x(months.at(-1)!) - from > 200 && y(level) - frame.top > 16;
        return (
          <g key={year}>
            <path d={`M${from} ${y(level)}H${x(months.at(-1)!)}`} stroke="var(--c-alloc)" strokeWidth="1.5" />
            {labelled && (
              <text x={from + 4} y={y(level) - 5} className="tick">
                Allocation to 31 March {startYearOf(year) + 1}: {short(level, 2)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function EndLabels({ points, scales }: { readonly points: readonly BurnUpPoint[]; readonly scales: Scales }) {
  const last = points.at(-1)!;
  const all = [
    { word: 'allocation', amount: last.allocation, fill: 'var(--text)' },
    { word: 'budget', amount: last.budget, fill: 'var(--text)' },
    { word: 'forecast', amount: last.forecast, fill: 'var(--c-forecast)' },
    { word: 'committed', amount: spentAndCommitted(points).at(-1) ?? null, fill: 'var(--text-2)' },
  ];
  const labels = all.flatMap(({ amount, ...label }) => (amount === null ? [] : [{ ...label, amount }]));
  const places = apart(
    labels.map(({ amount }) => scales.y(amount) + 4),
    LABEL_GAP,
    scales.frame.bottom + 4,
  );
  return labels.map(({ word, amount, fill }, at) => (
    <text key={word} x={scales.frame.right + 10} y={places[at]} className="end">
      <tspan fill={fill} fontWeight="600">
        {short(amount, 2)}
      </tspan>{' '}
      {word}
    </text>
  ));
}

function ActualMark({ points, scales }: { readonly points: readonly BurnUpPoint[]; readonly scales: Scales }) {
  const at = lastActual(points);
  const point = points[at];
  if (!point || point.actual === null) return null;
  const { x, y, frame } = scales;
  const [cx, cy] = [x(at), y(point.actual)];
  const onLeft = cx > frame.right - 150;
  const low = frame.bottom - cy > 50;
  return (
    <g>
      <path d={`M${cx} ${cy + 7}V${frame.bottom}`} stroke="var(--text-3)" strokeDasharray="2 2" />
      <circle cx={cx} cy={cy} r="4" fill="var(--surface)" stroke="var(--c-actual)" strokeWidth="2" />
      <g textAnchor={onLeft ? 'end' : 'start'} transform={`translate(${cx + (onLeft ? -6 : 6)} 0)`}>
        <text y={low ? frame.bottom - 22 : cy - 24} className="end">
          Actual to {monthName(point.month)}
        </text>
        <text y={low ? frame.bottom - 8 : cy - 10} className="actual-sum">
          {formatMoney(point.actual, { symbol: true, zero: 'digits' })}
        </text>
      </g>
    </g>
  );
}

interface UnspentProps extends BurnUpChartProps {
  readonly scales: Scales;
}

/** How far the forecast stays below the allocation on 31 March, and what of that would be lost. */
function Unspent({ points, scales, unspent }: UnspentProps) {
  const at = points.findLastIndex(({ month }) => unspent !== null && financialYearOf(month) === unspent.year);
  const point = points[at];
  if (!unspent || !point || point.allocation === null || point.forecast === null || unspent.amount <= 0) return null;
  const { x, y, frame } = scales;
  const cx = x(at);
  const onLeft = cx + UNSPENT_ROOM > frame.width;
  const side = onLeft ? -1 : 1;
  // On the left the words stand low, under the lines that rise towards the mark.
  const below = onLeft ? frame.bottom - 64 : Math.min(y(point.forecast) + 40, frame.bottom - 44);
  const pounds = (amount: Pence) => formatMoney(amount, { symbol: true });
  return (
    <g textAnchor={onLeft ? 'end' : 'start'}>
      <path d={`M${cx} ${y(point.forecast)}V${y(point.allocation)}`} stroke="var(--num-adv)" strokeWidth="3" />
      <path d={`M${cx + side * 0.5} ${y(point.forecast)}V${below}h${side * 5}`} stroke="var(--num-adv)" fill="none" />
      <text x={cx + side * 9} y={below + 4} className="unspent">
        {pounds(unspent.amount)} unspent on 31 March {startYearOf(unspent.year) + 1}
      </text>
      {unspent.lost > 0 && (
        <text x={cx + side * 9} y={below + 19} className="end">
          {pounds(unspent.lost)} of it would be lost
        </text>
      )}
    </g>
  );
}

function summary(points: readonly BurnUpPoint[]): string {
  const last = points.at(-1)!;
  const pounds = (amount: Pence | null) =>
    amount === null ? 'not entered' : formatMoney(amount, { symbol: true, zero: 'digits' });
  return `Cumulative spend, ${monthName(points[0]!.month)} to ${monthName(last.month)}: allocation ${pounds(last.allocation)}, budget ${pounds(last.budget)}, forecast ${pounds(last.forecast)}.`;
}

/** Money adding up month by month against what may be spent. */
export function BurnUpChart({ points, unspent }: BurnUpChartProps) {
  const [ref, { width, height }] = useSize();
  const scales = useMemo(() => scalesFor(points.length, amountsOf(points), width, height), [points, width, height]);
  const drawn = { points, scales };
  const from = lastActual(points);
  return (
    <div ref={ref} className="burn-up">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={summary(points)}>
          <Axes months={points.map(({ month }) => month)} scales={scales} />
          <AllocationSteps {...drawn} />
          <path
            d={line(
              points.map(({ budget }) => budget),
              scales,
              true,
            )}
            className="budget-line"
          />
          <path d={line(spentAndCommitted(points), scales, from < 0)} className="committed-line" />
          <path
            d={line(
              points.map(({ forecast }, m) => (m < from ? null : forecast)),
              scales,
              from < 0,
            )}
            className="forecast-line"
          />
          <path
            d={line(
              points.map(({ actual }) => actual),
              scales,
              true,
            )}
            className="actual-line"
          />
          <Unspent {...drawn} unspent={unspent} />
          <ActualMark {...drawn} />
          <EndLabels {...drawn} />
        </svg>
      )}
    </div>
  );
}
