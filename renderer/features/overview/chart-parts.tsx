import { useLayoutEffect, useRef, useState } from 'react';
import { financialYearOf, monthShortName, type Month } from '../../../shared/domain/calendar/month.ts';
import { pathOf, ticks, type Frame } from './chart-scale.ts';

/** What the overview's charts share: size, scales, axes. */
const LABEL_ROOM = 128;
const PENCE_IN_MILLION = 100_000_000;
const PENCE_IN_THOUSAND = 100_000;

/** `£1.63m`, `£540k`, `0`: for the scale and the labels, never for a figure. */
export function short(amount: number, places: number): string {
  if (amount === 0) return '0';
  const sign = amount < 0 ? '−' : '';
  const size = Math.abs(amount);
  if (size >= PENCE_IN_MILLION) return `${sign}£${(size / PENCE_IN_MILLION).toFixed(places)}m`;
  if (size >= PENCE_IN_THOUSAND) return `${sign}£${Math.round(size / PENCE_IN_THOUSAND)}k`;
  return `${sign}£${Math.round(size / 100)}`;
}

const tickLabel = (amount: number): string => short(amount, (amount / PENCE_IN_MILLION) % 1 === 0 ? 0 : 1);

/** The drawing takes what room there is. */
export function useSize(): readonly [
  React.RefObject<HTMLDivElement | null>,
  { readonly width: number; readonly height: number },
] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

export interface Scales {
  readonly frame: Frame;
  /** The right edge of a month, counted from 0; -1 is the start. */
  readonly x: (month: number) => number;
  readonly y: (amount: number) => number;
  readonly lines: readonly number[];
}

/** Scales for so many months that hold every amount given, and zero. */
export function scalesFor(months: number, amounts: readonly number[], width: number, height: number): Scales {
  const frame = { width, height, left: 44, right: width - LABEL_ROOM, top: 12, bottom: height - 26 };
  const most = Math.max(...amounts, 1) * 1.02;
  const least = Math.min(0, ...amounts) * 1.02;
  const y = (amount: number) => frame.bottom - ((amount - least) / (most - least)) * (frame.bottom - frame.top);
  const x = (month: number) => frame.left + ((month + 1) / months) * (frame.right - frame.left);
  return { frame, x, y, lines: ticks(least, most) };
}

export type Series = readonly (number | null)[];

/** From the origin, or from the first month that has a value. */
export function line(series: Series, { x, y }: Scales, fromStart: boolean): string {
  const points = series.flatMap((amount, m) => (amount === null ? [] : [[x(m), y(amount)] as const]));
  return pathOf(fromStart ? [[x(-1), y(0)], ...points] : points);
}

export function Axes({ months, scales }: { readonly months: readonly Month[]; readonly scales: Scales }) {
  const { frame, x, y, lines } = scales;
  const years = [...Map.groupBy(months.keys(), (m) => financialYearOf(months[m]!))];
  return (
    <>
      {lines.map((amount) => (
        <g key={amount}>
          <path d={`M${frame.left} ${y(amount)}H${frame.right}`} stroke="var(--line)" />
          <text x={frame.left - 8} y={y(amount) + 4} textAnchor="end" className="tick">
            {tickLabel(amount)}
          </text>
        </g>
      ))}
      {years.map(([year, of]) => {
        const [first, last] = [of[0]!, of.at(-1)!];
        return (
          <g key={year}>
            <path d={`M${x(last)} ${frame.top - 2}V${frame.bottom}`} stroke="var(--line-strong)" />
            <text x={(x(first - 1) + x(last)) / 2} y={frame.bottom + 19} textAnchor="middle" className="year">
              {year}
            </text>
            <text x={x(first - 1) + 3} y={frame.bottom + 19} className="tick">
              {monthShortName(months[first]!)}
            </text>
          </g>
        );
      })}
    </>
  );
}
