import { useMemo } from 'react';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { BurnUpPoint } from '../../../shared/domain/plan/burn-up.ts';
import { lastActual, varianceOf } from './burn-up-lines.ts';
import { Axes, line, scalesFor, short, useSize } from './chart-parts.tsx';

const kindOf = (amount: number): string => (amount < 0 ? 'overspend' : 'underspend');

function summary(points: readonly BurnUpPoint[]): string {
  const last = points.at(-1)!;
  const amount = varianceOf(last) ?? 0;
  const size = formatMoney(pence(Math.abs(amount)), { symbol: true, zero: 'digits' });
  return `Budget less forecast, adding up to ${monthName(last.month)}: ${kindOf(amount)} of ${size}.`;
}

/** Budget less what is spent and forecast, adding up month by month: above the line an underspend. */
export function VarianceChart({ points }: { readonly points: readonly BurnUpPoint[] }) {
  const [ref, { width, height }] = useSize();
  const series = useMemo(() => points.map(varianceOf), [points]);
  const scales = useMemo(
    () =>
      scalesFor(
        series.length,
        series.map((v) => v ?? 0),
        width,
        height,
      ),
    [series, width, height],
  );
  const from = lastActual(points);
  const last = series.at(-1) ?? 0;
  const { frame, y } = scales;
  return (
    <div ref={ref} className="burn-up">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={summary(points)}>
          <Axes months={points.map(({ month }) => month)} scales={scales} />
          <path d={`M${frame.left} ${y(0)}H${frame.right}`} className="zero-line" />
          <path
            d={line(
              series.map((v, m) => (m < from ? null : v)),
              scales,
              from < 0,
            )}
            className="forecast-line"
          />
          <path
            d={line(
              series.map((v, m) => (m > from ? null : v)),
              scales,
              true,
            )}
            className="actual-line"
          />
          <text x={frame.right + 10} y={y(last) + 4} className="end">
            <tspan fontWeight="600">{short(Math.abs(last), 2)}</tspan> {kindOf(last)}
          </text>
        </svg>
      )}
    </div>
  );
}
