import { describe, expect, it } from 'vitest';
import type { Session } from '../../electron/core/core-types.ts';
import type { InputOf } from '../../shared/contract/methods.ts';
import type { LedgerRow } from '../../shared/domain/ledger/ledger-types.ts';
import { LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

type Query = InputOf<'list-ledger-rows'>;

const ROWS = 1100;

/** Rows of every month of a year, of which every fourth has the cost centre that the plan's rule codes. */
function extract(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const month = (i * 7) % 12;
    const day = String(1 + ((i * 5) % 28)).padStart(2, '0');
    const date = `${day}/${String(month + 1).padStart(2, '0')}/${month < 3 ? 2023 : 2022}`;
    const amount = ((i * 7919) % 90_000) / 100 - 100;
    return `${date},Supplier ${i % 40},R${i},${i % 4 === 0 ? 'V100' : 'V200'},${amount.toFixed(2)}`;
  });
  return new TextEncoder().encode(['Date,Supplier,Reference,Cost centre,Amount', ...rows].join('\n'));
}

async function openWithLedger(): Promise<Session> {
  const { session } = await openTinyPlan();
  const { fileId } = valueOf(await session.call('stage-file', { name: 'Extract.csv', bytes: extract() }));
  const { tally } = valueOf(await session.call('import-ledger', { fileId }));
  expect(tally.imported.rows).toBe(ROWS);
  return session;
}

const list = async (session: Session, query: Query) => valueOf(await session.call('list-ledger-rows', query));

async function inPages(session: Session, query: Query, limit: number): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (let offset = 0; offset < ROWS; offset += limit)
    rows.push(...(await list(session, { ...query, offset, limit })).rows);
  return rows;
}

const sum = (rows: readonly LedgerRow[]): number => rows.reduce((total, { amount }) => total + amount, 0);

describe('the list of ledger rows', () => {
  it('gives the same rows in the same order, near the top, far down, and whatever the size of a page', async () => {
    const session = await openWithLedger();
    for (const order of ['newest', 'oldest', 'largest', 'file'] as const) {
      const large = await inPages(session, { order }, 1000);
      const small = await inPages(session, { order }, 90);
      expect(new Set(large.map(({ id }) => id)).size).toBe(ROWS);
      expect(small.map(({ id }) => id)).toEqual(large.map(({ id }) => id));
    }
  });

  it('orders by what it says', async () => {
    const session = await openWithLedger();
    const newest = await inPages(session, { order: 'newest' }, 300);
    const postings = newest.map(({ period, date }) => `${period} ${date}`);
    expect(postings).toEqual([...postings].sort().reverse());
    const sizes = (await inPages(session, { order: 'largest' }, 300)).map(({ amount }) => Math.abs(amount));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const file = (await inPages(session, { order: 'file' }, 300)).map(({ rowNumber }) => rowNumber);
    expect(file).toEqual([...file].sort((a, b) => a - b));
  });

  it('counts and sums what a filter lets through, page or no page', async () => {
    const session = await openWithLedger();
    const uncoded = await inPages(session, { uncoded: true }, 500);
    const { total } = await list(session, { uncoded: true, limit: 1 });
    expect(total).toEqual({ rows: uncoded.length, sum: sum(uncoded) });
    expect(uncoded.every(({ lineId, costCentre }) => lineId === null && costCentre === 'V200')).toBe(true);
    const june = await list(session, { fromMonth: '2022-06' as never, toMonth: '2022-06' as never, limit: 1000 });
    expect(june.rows.every(({ period }) => period === '2022/23-P03')).toBe(true);
    expect(june.total.rows).toBe(june.rows.length);
  });

  it('counts the rows that a coding rule would code, and adding it codes exactly those', async () => {
    const session = await openWithLedger();
    const fits = { costCentre: 'v200', account: null, project: null, text: 'supplier 3' };
    const before = await list(session, { uncoded: true, fits, limit: 1000 });
    expect(before.total.rows).toBeGreaterThan(0);
    const home = { lineId: LINE.training, sourceId: SOURCE.settlement };
    const { coded } = valueOf(await session.call('add-coding-rule', { ...fits, ...home }));
    expect(coded).toBe(before.total.rows);
    expect((await list(session, { uncoded: true, fits, limit: 1 })).total.rows).toBe(0);
    const now = await list(session, { lineId: LINE.training, limit: 1000 });
    expect(now.rows.map(({ id }) => id).sort()).toEqual(before.rows.map(({ id }) => id).sort());
  });

  it('is read afresh after a change, far down the list too', async () => {
    const session = await openWithLedger();
    const far = { uncoded: true, order: 'file', offset: 500, limit: 100 } as const;
    const before = await list(session, far);
    const [row] = before.rows;
    valueOf(
      await session.call('code-ledger-rows', { rowIds: [row!.id], lineId: LINE.contract, sourceId: SOURCE.settlement }),
    );
    const after = await list(session, far);
    expect(after.total.rows).toBe(before.total.rows - 1);
    expect(after.rows[0]?.id).toBe(before.rows[1]?.id);
    valueOf(await session.call('undo', {}));
    expect((await list(session, far)).rows[0]?.id).toBe(row?.id);
  });
});
