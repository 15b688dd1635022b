import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely';
import { financialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../../../shared/domain/calendar/month.ts';
import { numberOfPeriod, period, periodOfMonth, yearOfPeriod } from '../../../../shared/domain/calendar/period.ts';
import { startYearOf } from '../../../../shared/domain/calendar/financial-year.ts';
import type { CodingConditions } from '../../../../shared/domain/ledger/coding-rules.ts';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { Tables } from '../schema.ts';
import { remember, rememberedLists, type RememberedLists } from './remembered-order.ts';

export interface LedgerFilter {
  readonly search?: string | undefined;
  readonly lineId?: number | undefined;
  readonly interventionId?: number | undefined;
  readonly sourceId?: number | undefined;
  readonly batchId?: number | undefined;
  readonly uncoded?: boolean | undefined;
  readonly fromMonth?: Month | undefined;
  readonly toMonth?: Month | undefined;
  readonly state?: 'live' | 'reversed' | 'all' | undefined;
  readonly fits?: CodingConditions | undefined;
}

export type LedgerOrder = 'newest' | 'oldest' | 'largest' | 'file';

type Where = ExpressionBuilder<Tables, 'ledger_row'>;

const SEARCHED = ['supplier', 'reference', 'order_number', 'cost_centre', 'account', 'project', 'text'] as const;

/** `%` and `_` in what is sought stand for themselves. */
const holding = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const contains = (column: (typeof SEARCHED)[number], text: string) =>
  sql<boolean>`${sql.ref(column)} LIKE ${holding(text)} ESCAPE '\\'`;

/** Periods count as one number: P13 and later come after March. */
const periodNumber = sql<number>`(year * 100 + period)`;

function periodAt(month: Month): number {
  const at = periodOfMonth(month);
  return startYearOf(yearOfPeriod(at)) * 100 + numberOfPeriod(at);
}

/** A range that ends in March takes in the adjustment periods of its year. */
function lastPeriodAt(month: Month): number {
  const at = periodAt(month);
  return at % 100 === 12 ? at + 4 : at;
}

/** The conditions of a coding rule, as `compileRules` reads them: equal or contained, in any case of letters A to Z. */
function fitting(where: Where, { costCentre, account, project, text }: CodingConditions) {
  const equal = (column: 'cost_centre' | 'account' | 'project', value: string | null) =>
    value === null ? [] : [sql<boolean>`lower(${sql.ref(column)}) = lower(${value.trim()})`];
  const held = text === null ? [] : [where.or([contains('text', text.trim()), contains('supplier', text.trim())])];
  return where.and([
    ...equal('cost_centre', costCentre),
    ...equal('account', account),
    ...equal('project', project),
    ...held,
  ]);
}

function conditions(where: Where, filter: LedgerFilter) {
  const { search, lineId, interventionId, sourceId, batchId, uncoded, fromMonth, toMonth, state, fits } = filter;
  return where.and([
    ...(state === 'all' ? [] : [where('live', '=', state === 'reversed' ? 0 : 1)]),
    ...(search ? [where.or(SEARCHED.map((column) => contains(column, search)))] : []),
    ...(lineId === undefined ? [] : [where('line_id', '=', lineId)]),
    ...(sourceId === undefined ? [] : [where('source_id', '=', sourceId)]),
    ...(batchId === undefined ? [] : [where('batch_id', '=', batchId)]),
    ...(uncoded === undefined ? [] : [uncoded ? isUncoded(where) : where('line_id', 'is not', null)]),
    ...(fromMonth === undefined ? [] : [sql<boolean>`${periodNumber} >= ${periodAt(fromMonth)}`]),
    ...(toMonth === undefined ? [] : [sql<boolean>`${periodNumber} <= ${lastPeriodAt(toMonth)}`]),
    ...(fits === undefined ? [] : [fitting(where, fits)]),
    ...(interventionId === undefined
      ? []
      : [
          where(
            'line_id',
            'in',
            where.selectFrom('line').select('line.id').where('intervention_id', '=', interventionId),
          ),
        ]),
  ]);
}

/** Only expenditure needs a home. */
const isUncoded = (where: Where) => where.and([where('line_id', 'is', null), where('kind', '=', 'expenditure')]);

/** How many rows there are and what they come to, and those from `offset` on. */
export async function readLedgerRows(
  read: Kysely<Tables>,
  filter: LedgerFilter,
  page: { readonly order: LedgerOrder; readonly offset: number; readonly limit: number },
): Promise<{ rows: LedgerRow[]; total: { rows: number; sum: Pence } }> {
  const remembered = await rememberedLists(read);
  const key = JSON.stringify(filter);
  const total = await remember(remembered.totals, key, () => readTotal(read, filter));
  const rows = await rowsById(read, await idsOnPage(read, remembered, filter, page));
  const sheets = await sheetNames(read, rows);
  return { rows: rows.map((row) => asRow(row, sheets)), total };
}

async function readTotal(read: Kysely<Tables>, filter: LedgerFilter): Promise<{ rows: number; sum: Pence }> {
  const { rows, sum } = await read
    .selectFrom('ledger_row')
    .where((where) => conditions(where, filter))
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number | null>('amount').as('sum')])
    .executeTakeFirstOrThrow();
  return { rows, sum: pence(sum ?? 0) };
}

/** As far down a list as its first rows are found by a scan; below that the whole list is sorted, once. */
const NEAR_THE_TOP = 400;

async function idsOnPage(
  read: Kysely<Tables>,
  { orders }: RememberedLists,
  filter: LedgerFilter,
  { order, offset, limit }: { readonly order: LedgerOrder; readonly offset: number; readonly limit: number },
): Promise<number[]> {
  const key = JSON.stringify([filter, order]);
  if (offset + limit <= NEAR_THE_TOP && !orders.has(key)) {
    const rows = await inOrder(read, filter, order).offset(offset).limit(limit).execute();
    return rows.map(({ id }) => id);
  }
  const ids = await remember(orders, key, () => readOrder(read, filter, order));
  return [...ids.subarray(offset, offset + limit)];
}

function inOrder(read: Kysely<Tables>, filter: LedgerFilter, order: LedgerOrder) {
  let query = read
    .selectFrom('ledger_row')
    .where((where) => conditions(where, filter))
    .select('id');
  for (const [column, direction] of ORDERS[order]) query = query.orderBy(column, direction);
  return query;
}

async function readOrder(read: Kysely<Tables>, filter: LedgerFilter, order: LedgerOrder): Promise<Uint32Array> {
  const { ids } = await read
    .selectFrom(inOrder(read, filter, order).as('ordered'))
    .select(sql<string>`json_group_array(ordered.id)`.as('ids'))
    .executeTakeFirstOrThrow();
  return Uint32Array.from(JSON.parse(ids) as number[]);
}

/** The rows of these ids, in their order. */
async function rowsById(read: Kysely<Tables>, ids: readonly number[]): Promise<StoredLedgerRow[]> {
  if (ids.length === 0) return [];
  const rows = await read.selectFrom('ledger_row').selectAll().where('id', 'in', ids).execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const date = sql<string>`coalesce(date, '')`;
const size = sql<number>`abs(amount)`;
const ORDERS = {
  newest: [
    [periodNumber, 'desc'],
    [date, 'desc'],
    ['id', 'desc'],
  ],
  oldest: [
    [periodNumber, 'asc'],
    [date, 'asc'],
    ['id', 'asc'],
  ],
  largest: [
    [size, 'desc'],
    ['id', 'asc'],
  ],
  file: [
    ['batch_id', 'asc'],
    ['sheet', 'asc'],
    ['row_number', 'asc'],
    ['id', 'asc'],
  ],
} as const;

type StoredLedgerRow = Selectable<Tables['ledger_row']>;

/** The names of the sheets of each batch that `rows` come from. */
async function sheetNames(read: Kysely<Tables>, rows: readonly StoredLedgerRow[]): Promise<Map<number, string[]>> {
  const ids = [...new Set(rows.map(({ batch_id: batch }) => batch))];
  if (ids.length === 0) return new Map();
  const batches = await read.selectFrom('import_batch').select(['id', 'sheets']).where('id', 'in', ids).execute();
  return new Map(batches.map(({ id, sheets }) => [id, JSON.parse(sheets) as string[]]));
}

function asRow(row: StoredLedgerRow, sheets: ReadonlyMap<number, readonly string[]>): LedgerRow {
  const year = financialYear(row.year);
  return {
    id: row.id,
    batchId: row.batch_id,
    sheet: sheets.get(row.batch_id)?.[row.sheet] ?? '',
    rowNumber: row.row_number,
    date: row.date,
    period: period(year, row.period),
    year,
    amount: pence(row.amount),
    kind: row.kind as LedgerRow['kind'],
    supplier: row.supplier,
    reference: row.reference,
    orderNumber: row.order_number,
    costCentre: row.cost_centre,
    account: row.account,
    project: row.project,
    text: row.text,
    lineId: row.line_id,
    sourceId: row.source_id,
    state: row.live === 1 ? 'live' : 'reversed',
  };
}

/** The ids of the live rows without a home that a rule with these conditions fits. */
export async function readUncodedFitting(read: Kysely<Tables>, fits: CodingConditions): Promise<number[]> {
  const rows = await read
    .selectFrom('ledger_row')
    .select('id')
    .where((where) => conditions(where, { uncoded: true, fits }))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
