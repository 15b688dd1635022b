import { sumRows, type SelectedCells } from './selected-cells.ts';

/**
 * A pound of match counts once. Match conditions are those that want at least so much of sources other than their own;
 * where several of one measure could count the same rows, they are served in their position's order: each uses up no
 * more than it needs to be met, first of rows that no later one could count, then in the order of the plan's rows and
 * months. What is left of a cell counts for the next. Credits (cells below zero) are never used up: they lower what
 * everyone counts.
 */
export interface MatchPool {
  /** Pence of the selected cells of a year that earlier conditions have used up. */
  readonly used: (cells: SelectedCells, year: number) => number;
  /** Uses up to `amount` pence of the cells, `order` being their rows in the order in which they are drawn on. */
  readonly take: (cells: SelectedCells, order: Int32Array, year: number, amount: number) => void;
}

/** @param table What each cell has, in pence; `months` to a row. */
export function matchPool(table: Float64Array, months: number): MatchPool {
  let taken: Float64Array | null = null;
  return {
    used: (cells, year) => (taken === null ? 0 : sumRows(cells, cells.rows, taken, months, year)),
    take: (cells, order, year, amount) => {
      taken ??= new Float64Array(table.length);
      let wanted = amount;
      for (let i = 0; i < order.length && wanted > 0; i += 1)
        for (const [from, end] of cells.years[year] ?? [])
          wanted = draw(table, taken, order[i]! * months + from, order[i]! * months + end, wanted);
    },
  };
}

/** Draws on the cells from `first` to before `end`; answers what is still wanted. */
function draw(table: Float64Array, taken: Float64Array, first: number, end: number, wanted: number): number {
  let left = wanted;
  for (let at = first; at < end && left > 0; at += 1) {
    const part = Math.min(left, Math.max(0, table[at]! - taken[at]!));
    taken[at]! += part;
    left -= part;
  }
  return left;
}
