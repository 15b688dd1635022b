import type { OpenColumns, PlanView } from './plan-columns.ts';
import { NO_FILTER, ROW_STATES, type RowFilter, type RowOrder, type RowState } from './row-filter.ts';
import type { OpenRows } from './visible-rows.ts';

/** How the grid is looked at, as far as a saved view keeps it. Null columns open as the screen first does. */
export interface GridLook {
  readonly view: PlanView;
  readonly columns: OpenColumns | null;
  readonly rows: OpenRows;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  readonly hidden: ReadonlySet<string>;
}

/** The JSON that a plan keeps. */
export const writeLook = ({ view, columns, rows, filter, order, hidden }: GridLook): string =>
  JSON.stringify({
    view,
    columns: columns && { years: [...columns.years], quarters: [...columns.quarters] },
    rows: { closed: [...rows.closed], opened: [...rows.opened] },
    filter,
    order,
    hidden: [...hidden],
  });

type Loose = Readonly<Record<string, unknown>>;

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const texts = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const idOf = (value: unknown): number | null => (Number.isInteger(value) ? (value as number) : null);

/** Reads what a plan has kept, perhaps by another version: what is not understood is left as it is at first. */
export function readLook(definition: string): GridLook {
  const kept = parsed(definition);
  const [columns, rows, filter, order] = [kept['columns'], kept['rows'], kept['filter'], kept['order']].map(loose);
  const view = kept['view'];
  return {
    view: view === 'budget' || view === 'actual' ? view : 'forecast',
    columns: kept['columns'] ? { years: texts(columns!['years']), quarters: texts(columns!['quarters']) } : null,
    rows: { closed: texts(rows!['closed']), opened: texts(rows!['opened']) },
    filter: readFilter(filter!),
    order: readOrder(order!),
    hidden: texts(kept['hidden']),
  };
}

function parsed(definition: string): Loose {
  try {
    return loose(JSON.parse(definition));
  } catch {
    return {};
  }
}

const readFilter = ({ words, sourceId, categoryId, state }: Loose): RowFilter => ({
  ...NO_FILTER,
  words: typeof words === 'string' ? words : '',
  sourceId: idOf(sourceId),
  categoryId: idOf(categoryId),
  state: ROW_STATES.includes(state as RowState) ? (state as RowState) : null,
});

function readOrder({ by, from, count, name }: Loose): RowOrder {
  if (by === 'name') return { by };
  const [first, months] = [idOf(from), idOf(count)];
  if (by !== 'amount' || first === null || months === null || first < 0 || months < 1) return { by: 'plan' };
  return { by, from: first, count: months, name: typeof name === 'string' ? name : '' };
}
