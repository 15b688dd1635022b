import { monthName, monthShortName } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { MonthAtRisk } from '../../../shared/domain/sources/spend-at-risk.ts';

const WIDTH = 640;
const HEIGHT = 150;
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 8, 10, 22] as const;

/** The lines of a scale up to the next step of 1, 2 or 5 times a power of ten. */
function scaleTo(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one * 4 >= most) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

const label = (amount: number): string =>
  amount === 0 ? '£0' : `£${(amount / 100_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })}k`;

const summary = (months: readonly MonthAtRisk[]): string => {
  const [first, last] = [months[0]!, months.at(-1)!];
  const worst = months.reduce((a, b) => (b.uncovered > a.uncovered ? b : a));
  const uncovered =
    worst.uncovered === 0
      ? 'all of it covered'
      : `at most ${formatMoney(worst.uncovered, { symbol: true })} not covered, in ${monthName(worst.month)}`;
  return `Spend at risk, ${monthName(first.month)} to ${monthName(last.month)}: ${formatMoney(last.atRisk, { symbol: true })} by the end, ${uncovered}`;
};

/** What no reserve covers. */
const Hatch = () => (
  <defs>
    <pattern id="uncovered" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="hatch-ground" />
      <line x1="0" x2="0" y1="0" y2="6" className="hatch-line" />
    </pattern>
  </defs>
);

/** Spent and committed against an unsigned year, month by month, with the reserves behind it. */
export function RiskChart({ months }: { readonly months: readonly MonthAtRisk[] }) {
  const lines = scaleTo(Math.max(100_000, ...months.flatMap(({ atRisk, cover }) => [atRisk, cover])));
  const most = lines.at(-1)!;
  const y = (amount: number) => TOP + (1 - amount / most) * (HEIGHT - TOP - BOTTOM);
  const step = (WIDTH - LEFT - RIGHT) / months.length;
  const bar = step * 0.56;
  const x = (at: number) => LEFT + at * step + (step - bar) / 2;
  return (
    <svg className="risk-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(months)}>
      <Hatch />
      {lines.map((amount) => (
        <g key={amount}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(amount)} y2={y(amount)} className="scale" />
          <text x={LEFT - 6} y={y(amount) + 4} textAnchor="end">
            {label(amount)}
          </text>
        </g>
      ))}
      {months.map(({ month, atRisk, uncovered, spent, cover }, at) => (
        <g key={month}>
          <rect x={x(at)} y={y(atRisk)} width={bar} height={y(0) - y(atRisk)} className="risk-committed" />
          <rect x={x(at)} y={y(spent)} width={bar} height={y(0) - y(spent)} className="risk-spent" />
          {uncovered > 0 && (
            <rect
              x={x(at)}
              y={y(atRisk)}
              width={bar}
              height={y(0) - y(uncovered)}
              fill="url(#uncovered)"
              className="risk-uncovered"
            />
          )}
          {cover > 0 && (
            <line
              x1={LEFT + at * step}
              x2={LEFT + (at + 1) * step}
              y1={y(cover)}
              y2={y(cover)}
              className="risk-cover"
            />
          )}
          <text x={x(at) + bar / 2} y={HEIGHT - 6} textAnchor="middle">
            {monthShortName(month)}
          </text>
        </g>
      ))}
    </svg>
  );
}
