import { ok } from '../../../shared/base/result.ts';
import type { QueryHandler } from '../handler.ts';
import { readLedgerRows } from '../storage/readers/ledger-rows.ts';

/** Rows of the ledger that a filter lets through, a page at a time, with how many there are and what they come to. */
export const listLedgerRows: QueryHandler<'list-ledger-rows'> = async ({ read }, { order, offset, limit, ...filter }) =>
  ok(await readLedgerRows(read, filter, { order, offset, limit }));
