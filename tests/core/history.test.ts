import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { addToMonth, type Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, testSession, valueOf } from '../support/tiny-plan.ts';

const APRIL = '2022-04' as Month;

const cells = (count: number, amount: number | null) =>
  Array.from({ length: count }, (_, i) => ({
    lineId: LINE.training,
    sourceId: SOURCE.settlement,
    month: addToMonth(APRIL, i),
    amount: amount === null ? null : pence(amount),
  }));

describe('undo and redo', () => {
  it('restore everything but the history, exactly, for every kind of change', async () => {
    const { session, path } = await openTinyPlan();
    const states = [await contentsOf(path)];
    const changes = [
      () => session.call('set-line-months', { cells: cells(36, 123_45) }),
      () => session.call('set-line-months', { cells: [...cells(12, null)] }),
      () => session.call('add-line', { interventionId: 2, categoryId: 2, description: 'Briefings', sourceId: 2 }),
      () => session.call('update-line', { id: LINE.training, description: 'Training on wards' }),
      () => session.call('remove-line', { id: LINE.training }),
      () =>
        session.call('add-intervention', {
          code: 'NEW',
          name: 'New work',
          themeId: 1,
          provider: '',
          starts: '2023-04-01',
          ends: null,
          status: 'proposed',
          localities: [{ localityId: 1, basisPoints: 10_000 }],
        }),
      () => session.call('update-intervention', { id: 1, name: 'Hospital', localities: [] }),
      () => session.call('update-source', { id: 2, name: 'Hotspot Response Fund' }),
      () =>
        session.call('set-allocation', {
          sourceId: 1,
          year: '2023/24' as never,
          amount: pence(1),
          certainty: 'varied',
        }),
      () => session.call('rename-plan', { name: 'Renamed' }),
    ];
    for (const change of changes) {
      valueOf(await change());
      states.push(await contentsOf(path));
    }
    for (let i = changes.length - 1; i >= 0; i--) {
      valueOf(await session.call('undo', {}));
      expect(await contentsOf(path), `after undo of change ${i}`).toEqual(states[i]);
    }
    expect(await session.call('undo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    for (let i = 1; i <= changes.length; i++) {
      valueOf(await session.call('redo', {}));
      expect(await contentsOf(path), `after redo of change ${i}`).toEqual(states[i]);
    }
    expect(await session.call('redo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
    expect(valueOf(await session.call('verify-plan', {}))).toMatchObject({ passed: true });
  });

  it('survive a restart, with their names', async () => {
    const { session, path } = await openTinyPlan();
    valueOf(await session.call('set-line-months', { cells: cells(1, 500), action: 'Set Ward training' }));
    valueOf(await session.call('rename-plan', { name: 'Renamed' }));
    valueOf(await session.call('undo', {}));
    await session.close();
    const again = testSession();
    valueOf(await again.openPlanAt(path));
    const { undo, redo } = valueOf(await again.call('list-history', {}));
    expect({ undo, redo }).toEqual({ undo: 'Set Ward training', redo: 'Rename the plan Renamed' });
    valueOf(await again.call('undo', {}));
    expect(valueOf(await again.call('read-plan', {})).budgets[1]?.months[0]).toBeNull();
  });

  it('forget what was undone once something new is done', async () => {
    const { session } = await openTinyPlan();
    valueOf(await session.call('rename-plan', { name: 'One' }));
    valueOf(await session.call('undo', {}));
    valueOf(await session.call('rename-plan', { name: 'Two' }));
    expect(await session.call('redo', {})).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
    const { entries } = valueOf(await session.call('list-history', {}));
    expect(entries.map(({ action, state }) => [action, state])).toEqual([
      ['Rename the plan Two', 'done'],
      ['Undo: Rename the plan One', 'undo'],
      ['Rename the plan One', 'undone'],
      ['Make the plan', 'done'],
    ]);
  });

  it('refuse when the row has moved on outside the history, and change nothing', async () => {
    const { session, path } = await openTinyPlan();
    valueOf(await session.call('set-line-months', { cells: cells(2, 500) }));
    const meddler = new BetterSqlite(path);
    meddler.exec(`UPDATE budget_month SET amount = 501 WHERE line_id = ${LINE.training} AND month = '2022-05'`);
    meddler.close();
    const before = await contentsOf(path);
    expect(await session.call('undo', {})).toMatchObject({ ok: false, error: { code: 'undo-moved-on' } });
    expect(await contentsOf(path)).toEqual(before);
  });
});

describe('the record', () => {
  it('is chained: a record that was meddled with is found', async () => {
    const { session, path } = await openTinyPlan();
    valueOf(await session.call('rename-plan', { name: 'One' }));
    valueOf(await session.call('rename-plan', { name: 'Two' }));
    expect(valueOf(await session.call('verify-plan', {})).passed).toBe(true);
    const meddler = new BetterSqlite(path);
    meddler.exec(`DROP TRIGGER history_is_not_changed; UPDATE history SET user = 'nobody' WHERE sequence = 2`);
    meddler.close();
    const { passed, checks } = valueOf(await session.call('verify-plan', {}));
    expect(passed).toBe(false);
    expect(checks.find(({ passed: held }) => !held)?.detail).toContain('action 2');
  });

  it('cannot be changed or deleted by a statement', async () => {
    const { path } = await openTinyPlan();
    const meddler = new BetterSqlite(path);
    expect(() => meddler.exec('DELETE FROM history')).toThrow('append only');
    expect(() => meddler.exec(`UPDATE history SET user = 'x'`)).toThrow('append only');
    meddler.close();
  });

  it('says what changed, from what and to what', async () => {
    const { session } = await openTinyPlan();
    const { revision } = valueOf(
      await session.call('set-line-months', {
        cells: [{ lineId: LINE.contract, sourceId: SOURCE.settlement, month: APRIL, amount: pence(123_456) }],
      }),
    );
    const { changes } = valueOf(await session.call('read-history-entry', { sequence: revision }));
    expect(changes).toEqual([
      { what: 'Navigators contract, SET, April 2022', field: 'amount', before: '5,000.00', after: '1,234.56' },
    ]);
  });
});

describe('a change that is refused', () => {
  it('changes nothing and is not recorded', async () => {
    const { session, path } = await openTinyPlan();
    const before = await contentsOf(path);
    const outside = { lineId: LINE.training, sourceId: SOURCE.settlement, month: '2030-01' as Month, amount: pence(1) };
    const refusals = [
      await session.call('set-line-months', { cells: [...cells(2, 5), outside] }),
      await session.call('set-line-months', { cells: [{ ...outside, month: APRIL, sourceId: SOURCE.grant }] }),
      await session.call('add-line', { interventionId: 99, categoryId: 1, description: 'x', sourceId: 1 }),
      await session.call('remove-line', { id: LINE.contract }),
      await session.call('update-source', { id: 2, code: 'set' }),
      await session.call('set-allocation', {
        sourceId: 1,
        year: '2040/41' as never,
        amount: pence(1),
        certainty: 'signed',
      }),
      await session.call('set-line-months', { cells: [{ ...outside, month: APRIL, amount: 1.5 as never }] }),
    ];
    expect(refusals.map((result) => !result.ok && result.error.code)).toEqual([
      'outside-plan',
      'not-found',
      'not-found',
      'still-in-use',
      'code-taken',
      'outside-plan',
      'input-refused',
    ]);
    expect(await contentsOf(path)).toEqual(before);
    expect(valueOf(await session.call('list-history', {})).entries).toHaveLength(1);
  });
});
