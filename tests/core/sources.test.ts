import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../electron/core/core-types.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

const year = (name: string) => name as FinancialYear;
const month = (name: string) => name as Month;

const income = {
  sourceId: SOURCE.settlement,
  year: year('2022/23'),
  claim: 'Q1',
  expected: pence(1_000_00),
  expectedOn: '2022-08-14',
  received: null,
  receivedOn: null,
  reference: '',
};
const cover = {
  sourceId: SOURCE.grant,
  year: year('2023/24'),
  amount: pence(5_000_00),
  fromMonth: month('2023-04'),
  toMonth: month('2023-09'),
  owner: 'CFO',
  evidence: '',
};
const carried = {
  sourceId: SOURCE.grant,
  year: year('2022/23'),
  amount: pence(1_000_00),
  approvedOn: '2023-04-20',
  approvedBy: 'Grant manager',
  evidence: 'Letter',
  evidenceFileId: null,
};
const merger = { id: SOURCE.grant, into: SOURCE.settlement, on: '2024-04-01', note: 'Announced in December' };

async function keepFile(session: Session, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { fileId } = valueOf(await session.call('stage-file', { name, bytes }));
  return session.call('store-evidence', { fileId });
}

describe('every change of a source', () => {
  it('is undone and redone exactly', async () => {
    const { session, path } = await openTinyPlan();
    const changes = [
      () =>
        session.call('update-source', {
          id: SOURCE.grant,
          spendFrom: '2022-04-01',
          overProgrammingBasisPoints: 1_000,
          overProgrammingOwner: 'Director',
          categories: [1],
          ineligibleCosts: ['Fines', 'Gifts'],
          consent: { headings: 'interventions', move: pence(5_000_00), cumulativeBasisPoints: 2_000, capital: false },
        }),
      () => session.call('update-source', { id: SOURCE.grant, categories: [2], claimDueDays: 45 }),
      () => session.call('rename-source', { id: SOURCE.grant, name: 'Hotspot fund', dated: '2023-04-01', note: '' }),
      () => session.call('record-carry-forward', carried),
      () => session.call('record-carry-forward', { ...carried, amount: pence(500_00) }),
      () => session.call('add-income', income),
      () => session.call('update-income', { id: 1, received: pence(999_99), receivedOn: '2022-09-01' }),
      () => session.call('add-reserve-cover', cover),
      () => session.call('update-reserve-cover', { id: 1, amount: pence(6_000_00) }),
      () => session.call('set-allocation', { ...allocation, certainty: 'varied' }),
      () => session.call('merge-source', merger),
      () => session.call('remove-income', { id: 1 }),
      () => session.call('remove-reserve-cover', { id: 1 }),
      () => session.call('remove-carry-forward', { id: 1 }),
    ];
    const states = [await contentsOf(path)];
    for (const [i, change] of changes.entries()) {
      valueOf(await change());
      states.push(await contentsOf(path));
      expect(states[i + 1], `change ${i} changed something`).not.toEqual(states[i]);
    }
    for (let i = changes.length - 1; i >= 0; i--) {
      valueOf(await session.call('undo', {}));
      expect(await contentsOf(path), `after undo of change ${i}`).toEqual(states[i]);
    }
    for (let i = 1; i <= changes.length; i++) {
      valueOf(await session.call('redo', {}));
      expect(await contentsOf(path), `after redo of change ${i}`).toEqual(states[i]);
    }
    expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
  });
});

const allocation = {
  sourceId: SOURCE.settlement,
  year: year('2023/24'),
  amount: pence(120_000_00),
  certainty: 'varied' as const,
  dated: '2023-07-18',
  evidence: 'Variation notice 1',
};

describe('a variation in year two', () => {
  it('is a version more; the first one stays, with who recorded it and the baseline approved on it', async () => {
    const { session, path } = await openTinyPlan();
    const database = new BetterSqlite(path);
    database.exec(`
      INSERT INTO baseline (version, state, approved_at, approved_by, note) VALUES (1, 'approved', '', '', '');
      INSERT INTO baseline_allocation (baseline_id, allocation_id) VALUES (1, 3);
    `);
    database.close();
    valueOf(await session.call('set-allocation', allocation));
    const { versions } = valueOf(await session.call('read-source', { id: SOURCE.settlement }));
    expect(versions.filter((version) => version.year === '2023/24')).toMatchObject([
      { id: 3, version: 1, amount: 100_000_00, certainty: 'signed', baselines: [1] },
      { version: 2, amount: 120_000_00, certainty: 'varied', recordedBy: 'R. Tester', baselines: [] },
    ]);
    const { allocations } = valueOf(await session.call('read-plan', {}));
    expect(allocations.filter((a) => a.sourceId === SOURCE.settlement && a.year === '2023/24')).toMatchObject([
      { version: 2, amount: 120_000_00 },
    ]);
  });
});

describe('evidence', () => {
  it('comes back byte for byte, is kept once, and is named by a version', async () => {
    const { session } = await openTinyPlan();
    const bytes = Uint8Array.from([0, 255, 1, 254]);
    const kept = valueOf(await keepFile(session, 'Grant letter.pdf', bytes));
    expect(valueOf(await keepFile(session, 'Grant letter.pdf', bytes)).id).toBe(kept.id);
    valueOf(await session.call('set-allocation', { ...allocation, evidenceFileId: kept.id }));
    expect(valueOf(await session.call('read-evidence', { id: kept.id }))).toEqual({ name: 'Grant letter.pdf', bytes });
    const { versions, files } = valueOf(await session.call('read-source', { id: SOURCE.settlement }));
    expect(versions.at(-2)).toMatchObject({ evidenceFileId: kept.id, evidenceFileName: 'Grant letter.pdf' });
    expect(files).toMatchObject([{ id: kept.id, size: 4, sha256: kept.sha256 }]);
  });

  it('stays when the version that names it is undone; keeping it is no action to undo', async () => {
    const { session } = await openTinyPlan();
    const { id } = valueOf(await keepFile(session, 'a.txt', Uint8Array.from([1])));
    expect(await session.call('undo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(valueOf(await session.call('read-evidence', { id })).name).toBe('a.txt');
  });

  it('is refused above 25 MB, and where there is no such file', async () => {
    const { session } = await openTinyPlan();
    const large = await keepFile(session, 'scan.tif', new Uint8Array(25 * 1024 * 1024 + 1));
    expect(large).toMatchObject({ ok: false, error: { code: 'evidence-too-large' } });
    expect(await session.call('read-evidence', { id: 9 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const named = await session.call('set-allocation', { ...allocation, evidenceFileId: 9 });
    expect(named).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a merger', () => {
  it('lets the money go on in the successor, and changes no total', async () => {
    const { session } = await openTinyPlan();
    const before = sourceYears(valueOf(await session.call('read-plan', {})));
    valueOf(await session.call('merge-source', merger));
    const document = valueOf(await session.call('read-plan', {}));
    const after = sourceYears(document);
    expect(after.total).toMatchObject({ allocation: before.total.allocation, budget: before.total.budget });
    const of = (sourceId: number) => after.rows.filter((row) => row.sourceId === sourceId);
    expect(of(SOURCE.grant).map(({ allocation, budget }) => [allocation, budget])).toEqual([
      [50_000_00, 48_000_00],
      [50_000_00, 48_000_00],
      [0, 0],
    ]);
    expect(of(SOURCE.settlement)[2]).toMatchObject({
      allocation: 150_000_00,
      budget: 60_000_00 + 48_000_00,
      certainty: 'indicative',
    });
    expect(document.sourceEvents).toMatchObject([{ kind: 'merged', dated: '2024-04-01', intoSourceId: 1 }]);
  });

  it('takes nothing more after that day, and says where it goes', async () => {
    const { session } = await openTinyPlan();
    valueOf(await session.call('merge-source', merger));
    const later = { ...allocation, sourceId: SOURCE.grant, year: year('2024/25') };
    const refused = { ok: false, error: { code: 'source-merged', remedy: 'Enter it for Settlement.' } };
    expect(await session.call('set-allocation', later)).toMatchObject(refused);
    const cell = { lineId: LINE.patrols, sourceId: SOURCE.grant, month: month('2024-04'), amount: pence(1) };
    expect(await session.call('set-line-months', { cells: [cell] })).toMatchObject(refused);
    const whole = [{ sourceId: SOURCE.grant, basisPoints: 10_000 }];
    const funding = { lineId: LINE.patrols, years: [{ year: year('2024/25'), parts: whole }] };
    expect(await session.call('set-line-funding', funding)).toMatchObject(refused);
    valueOf(await session.call('set-line-months', { cells: [{ ...cell, month: month('2024-03') }] }));
    valueOf(await session.call('set-line-months', { cells: [{ ...cell, amount: null }] }));
  });

  it('is refused where it makes no sense', async () => {
    const { session } = await openTinyPlan();
    const refused = { ok: false, error: { code: 'merge-refused' } };
    expect(await session.call('merge-source', { ...merger, into: SOURCE.grant })).toMatchObject(refused);
    valueOf(await session.call('update-source', { id: SOURCE.settlement, inKind: true }));
    expect(await session.call('merge-source', merger)).toMatchObject(refused);
    valueOf(await session.call('undo', {}));
    valueOf(await session.call('merge-source', merger));
    expect(await session.call('merge-source', merger)).toMatchObject(refused);
    const back = { id: SOURCE.settlement, into: SOURCE.grant, on: '2024-04-01', note: '' };
    expect(await session.call('merge-source', back)).toMatchObject(refused);
  });
});

describe('what is refused', () => {
  it('money that would move between sources', async () => {
    const { session } = await openTinyPlan();
    valueOf(await session.call('add-income', income));
    valueOf(await session.call('add-reserve-cover', cover));
    const refused = { ok: false, error: { code: 'between-sources' } };
    expect(await session.call('update-income', { id: 1, sourceId: SOURCE.grant })).toMatchObject(refused);
    expect(await session.call('update-reserve-cover', { id: 1, sourceId: SOURCE.settlement })).toMatchObject(refused);
  });

  it('a carry-forward that the terms do not allow', async () => {
    const { session } = await openTinyPlan();
    const refused = (why: RegExp) => ({
      ok: false,
      error: { code: 'carry-forward-refused', message: expect.stringMatching(why) as string },
    });
    const of = (change: object) => session.call('record-carry-forward', { ...carried, ...change });
    expect(await of({ sourceId: SOURCE.settlement })).toMatchObject(refused(/allow no carry-forward/));
    expect(await of({ amount: pence(1_000_01) })).toMatchObject(refused(/allow 2% of the allocation, £1,000.00/));
    valueOf(await of({}));
    valueOf(await session.call('update-source', { id: SOURCE.grant, carryForward: 'with approval' }));
    valueOf(await of({ amount: pence(9_000_00) }));
  });

  it('terms that contradict each other', async () => {
    const { session } = await openTinyPlan();
    const of = (terms: object) => session.call('update-source', { id: SOURCE.grant, ...terms });
    const refused = { ok: false, error: { code: 'input-refused' } };
    expect(await of({ overProgrammingBasisPoints: 1 })).toMatchObject(refused);
    valueOf(await of({ spendTo: '2025-03-31' }));
    expect(await of({ spendFrom: '2025-04-01' })).toMatchObject(refused);
    expect(await of({ categories: [99] })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const backwards = { ...cover, fromMonth: month('2023-10') };
    expect(await session.call('add-reserve-cover', backwards)).toMatchObject(refused);
    expect(await session.call('add-reserve-cover', { ...cover, toMonth: month('2024-04') })).toMatchObject(refused);
    const same = { id: SOURCE.grant, name: 'Grip grant', dated: '2023-04-01', note: '' };
    expect(await session.call('rename-source', same)).toMatchObject(refused);
  });
});

describe('a rename', () => {
  it('that is recorded late leaves the newer name in force', async () => {
    const { session } = await openTinyPlan();
    const rename = (name: string, dated: string) =>
      session.call('rename-source', { id: SOURCE.grant, name, dated, note: '' });
    valueOf(await rename('Third name', '2024-04-01'));
    valueOf(await rename('Second name', '2023-04-01'));
    const { sources, sourceEvents } = valueOf(await session.call('read-plan', {}));
    expect(sources.find(({ id }) => id === SOURCE.grant)?.name).toBe('Third name');
    expect(sourceEvents.map(({ nameBefore, nameAfter }) => [nameBefore, nameAfter])).toEqual([
      ['Grip grant', 'Second name'],
      ['Grip grant', 'Third name'],
    ]);
  });
});
