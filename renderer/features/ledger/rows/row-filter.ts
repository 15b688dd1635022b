import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { Month } from '../../../../shared/domain/calendar/month.ts';

/** What the list of ledger rows shows, as its filter bar holds it. Null and empty are "any". */
export interface RowFilter {
  readonly search: string;
  /** `uncoded`; a line, `line:7`; an intervention, `intervention:3`. */
  readonly home: '' | 'uncoded' | `line:${number}` | `intervention:${number}`;
  readonly sourceId: number | null;
  readonly fromMonth: Month | null;
  readonly toMonth: Month | null;
  readonly batchId: number | null;
  readonly state: 'live' | 'reversed' | 'all';
  readonly order: RowOrder;
}

export const ROW_ORDERS = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  largest: 'Largest first',
  file: 'As in the file',
};
export type RowOrder = keyof typeof ROW_ORDERS;

export const NO_FILTER: RowFilter = {
  search: '',
  home: '',
  sourceId: null,
  fromMonth: null,
  toMonth: null,
  batchId: null,
  state: 'live',
  order: 'newest',
};

/** Rows without a home yet, the largest first: what to settle next. */
export const UNCODED_FIRST: RowFilter = { ...NO_FILTER, home: 'uncoded', order: 'largest' };

type RowQuery = InputOf<'list-ledger-rows'>;

function homeQuery(home: RowFilter['home']): Pick<RowQuery, 'uncoded' | 'lineId' | 'interventionId'> {
  if (home === '') return {};
  if (home === 'uncoded') return { uncoded: true };
  const [kind, id] = home.split(':');
  return kind === 'line' ? { lineId: Number(id) } : { interventionId: Number(id) };
}

/** The filter that an address asks for: another screen opening the rows behind a figure. */
export function filterFrom(asked: Omit<RowQuery, 'order' | 'offset' | 'limit'>): RowFilter {
  const { uncoded, lineId, interventionId } = asked;
  const home = uncoded
    ? 'uncoded'
    : lineId !== undefined
      ? (`line:${lineId}` as const)
      : interventionId !== undefined
        ? (`intervention:${interventionId}` as const)
        : '';
  return {
    search: asked.search ?? '',
    home,
    sourceId: asked.sourceId ?? null,
    fromMonth: asked.fromMonth ?? null,
    toMonth: asked.toMonth ?? null,
    batchId: asked.batchId ?? null,
    state: asked.state ?? 'live',
    order: uncoded === true ? 'largest' : 'newest',
  };
}

/** The filter as the contract asks for it; parts that are "any" are left out. */
export function queryOf(filter: RowFilter): RowQuery {
  const search = filter.search.trim();
  return {
    ...(search === '' ? {} : { search }),
    ...homeQuery(filter.home),
    ...(filter.sourceId === null ? {} : { sourceId: filter.sourceId }),
    ...(filter.fromMonth === null ? {} : { fromMonth: filter.fromMonth }),
    ...(filter.toMonth === null ? {} : { toMonth: filter.toMonth }),
    ...(filter.batchId === null ? {} : { batchId: filter.batchId }),
    state: filter.state,
    order: filter.order,
  };
}

/** Whether the filter leaves any live row out; the order does not. */
export const isFiltered = (filter: RowFilter): boolean =>
  JSON.stringify({ ...filter, search: filter.search.trim(), order: '' }) !==
  JSON.stringify({ ...NO_FILTER, order: '' });
