import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { LedgerRow, RowTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf, CallFailed, useMethod } from '../../../client/queries.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import { queryOf, type RowFilter } from './row-filter.ts';
import { PAGE, pagesOf, type RowWindow } from './row-window.ts';
import { MOST_SELECTED } from './selection.ts';

export interface LedgerRows {
  /** Rows and sum of the filter; null until they are known. */
  readonly total: RowTally | null;
  /** True while the total is still that of the filter before. */
  readonly stale: boolean;
  readonly error: AppError | null;
  /** The row at a place of the list; null while its page is on the way. */
  readonly rowAt: (index: number) => LedgerRow | null;
}

function usePage(filter: RowFilter, page: number, enabled: boolean) {
  return useMethod('list-ledger-rows', { ...queryOf(filter), offset: page * PAGE, limit: PAGE }, { enabled });
}

type Page = ReturnType<typeof usePage>;

const rowsOf = (page: Page): OutputOf<'list-ledger-rows'>['rows'] =>
  page.data !== undefined && !page.isPlaceholderData ? page.data.rows : [];

/** The rows of a filter that a window shows: at most two pages are held, whatever the length of the list. */
export function useLedgerRows(filter: RowFilter, window: RowWindow): LedgerRows {
  const [first = 0, second = first] = pagesOf(window);
  const one = usePage(filter, first, true);
  const two = usePage(filter, second, second !== first);
  const pages = new Map([
    [second, rowsOf(two)],
    [first, rowsOf(one)],
  ]);
  return {
    total: one.data?.total ?? null,
    stale: one.isPlaceholderData,
    error: one.error ? appErrorOf(one.error) : null,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
  };
}

/** Rows and sum of a filter, without the rows. */
export function useLedgerTotal(filter: RowFilter): RowTally | null {
  return useMethod('list-ledger-rows', { ...queryOf(filter), offset: 0, limit: 1 }).data?.total ?? null;
}

const MOST_AT_ONCE = 1000;

/**
 * All rows from one place of a list to another, both included, as many as one coding takes.
 * @throws CallFailed when they cannot be read.
 */
export async function readRows(filter: RowFilter, from: number, to: number): Promise<LedgerRow[]> {
  const end = Math.min(to + 1, from + MOST_SELECTED);
  const rows: LedgerRow[] = [];
  for (let offset = from; offset < end; offset += MOST_AT_ONCE) {
    const limit = Math.min(MOST_AT_ONCE, end - offset);
    const answer = await call('list-ledger-rows', { ...queryOf(filter), offset, limit });
    if (!answer.ok) throw new CallFailed(answer.error);
    rows.push(...answer.value.rows);
    if (answer.value.rows.length < limit) break;
  }
  return rows;
}
