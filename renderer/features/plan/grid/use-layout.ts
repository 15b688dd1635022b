import { useEffect, useMemo, useState } from 'react';
import type { Units } from '../model/cell-look.ts';
import type { CellSetting } from '../model/cell-lock.ts';
import { createWidths } from '../model/column-widths.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';

/** Whether a media query holds now and from now on. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}

const TABULAR = 7.5;
const OTHER: Readonly<Record<string, number>> = { ',': 3, '.': 3, '(': 4.6, ')': 0, '–': 6 };

/** The width of figures at 12 px in Inter's tabular digits, set as tightly as the totals are; closing brackets hang. */
export function figureWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += OTHER[sign] ?? TABULAR;
  return width;
}

/** Widths by column, the same array as long as none of them changes. */
export function useColumnWidths(
  sheet: PlanSheet,
  columns: readonly PlanColumn[],
  setting: CellSetting,
  units: Units,
): readonly number[] {
  const measure = useMemo(() => createWidths(columns, setting, units), [columns, setting, units]);
  const { rows } = sheet;
  const key = useMemo(() => measure(rows.values(), figureWidth).join(' '), [measure, rows]);
  return useMemo(() => key.split(' ').map(Number), [key]);
}
