import { describe, expect, it, test } from 'vitest';
import { commands } from '../../electron/core/commands/index.ts';
import { HISTORY_KINDS, KIND_OF_METHOD, methodsOfKind } from '../../shared/contract/history-kinds.ts';
import { addToMonth, type Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

const APRIL = '2022-04' as Month;
const MAY = addToMonth(APRIL, 1);
const training = { lineId: LINE.training, sourceId: SOURCE.settlement };

const cell = (month: Month, amount: number | null) => ({
  ...training,
  month,
  amount: amount === null ? null : pence(amount),
});

type Opened = Awaited<ReturnType<typeof openTinyPlan>>;

const set = async ({ session }: Opened, cells: ReturnType<typeof cell>[], reason: string) =>
  valueOf(await session.call('set-line-months', { cells, reason })).revision;

const past = async ({ session }: Opened, when: number | string, lineId: number = LINE.training) =>
  valueOf(await session.call('read-line-past', { lineId, when }));

const amounts = (rows: { sourceId: number; months: (number | null)[] }[]) => rows[0]?.months.slice(0, 3);

describe('what stood where and when', () => {
  it('a cell tells every value it had, the newest first, with who and why', async () => {
    const plan = await openTinyPlan();
    await set(plan, [cell(APRIL, 100), cell(MAY, 5)], 'First guess');
    await set(plan, [cell(APRIL, 250)], 'Quote came');
    await set(plan, [cell(APRIL, null)], 'Dropped');
    valueOf(await plan.session.call('undo', {}));
    const values = valueOf(await plan.session.call('read-cell-history', { ...training, month: APRIL }));
    expect(values.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      [null, 250, ''],
      [250, null, 'Dropped'],
      [100, 250, 'Quote came'],
      [null, 100, 'First guess'],
    ]);
    expect(values[0]).toMatchObject({ user: 'R. Tester', action: expect.stringMatching(/^Undo: /) as unknown });
  });

  it('a line is known at any past action and at any moment', async () => {
    const plan = await openTinyPlan();
    const start = amounts((await past(plan, 0)).past);
    const first = await set(plan, [cell(APRIL, 100), cell(MAY, 5)], '');
    const second = await set(plan, [cell(APRIL, 250), cell(MAY, null)], '');
    expect(start).toEqual([null, null, null]);
    expect(amounts((await past(plan, first)).past)).toEqual([100, 5, null]);
    expect(amounts((await past(plan, second)).past)).toEqual([250, null, null]);
    const { entries } = valueOf(await plan.session.call('list-history', {}));
    const moment = entries.find(({ sequence }) => sequence === first)?.at ?? '';
    expect(await past(plan, moment)).toMatchObject({ sequence: first, description: 'Ward training' });
    expect(amounts((await past(plan, moment)).past)).toEqual([100, 5, null]);
    expect(amounts((await past(plan, moment)).present)).toEqual([250, null, null]);
  });
});

describe('bringing back', () => {
  it('restores chosen months alone, and undo takes that back exactly', async () => {
    const plan = await openTinyPlan();
    const first = await set(plan, [cell(APRIL, 100), cell(MAY, 5)], '');
    await set(plan, [cell(APRIL, 250), cell(MAY, 6)], '');
    const before = await contentsOf(plan.path);
    const months = [{ sourceId: SOURCE.settlement, month: APRIL }];
    valueOf(
      await plan.session.call('restore-line', { lineId: LINE.training, sequence: first, what: 'months', months }),
    );
    expect(amounts((await past(plan, 9_999)).present)).toEqual([100, 6, null]);
    valueOf(await plan.session.call('undo', {}));
    expect(await contentsOf(plan.path)).toEqual(before);
  });

  it('restores a month to not entered, not to zero', async () => {
    const plan = await openTinyPlan();
    const first = await set(plan, [cell(APRIL, 100)], '');
    await set(plan, [cell(MAY, 7)], '');
    valueOf(await plan.session.call('restore-line', { lineId: LINE.training, sequence: first, what: 'budget' }));
    expect(amounts((await past(plan, 9_999)).present)).toEqual([100, null, null]);
  });

  it('restores a whole line that was removed', async () => {
    const plan = await openTinyPlan();
    const filled = await set(plan, [cell(APRIL, 100), cell(MAY, 5)], '');
    const before = await contentsOf(plan.path);
    valueOf(await plan.session.call('remove-line', { id: LINE.training }));
    const refused = await plan.session.call('restore-line', {
      lineId: LINE.training,
      sequence: filled,
      what: 'budget',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    valueOf(await plan.session.call('restore-line', { lineId: LINE.training, sequence: filled, what: 'line' }));
    expect(await contentsOf(plan.path)).toEqual(before);
  });

  it('takes off what came later when the whole line is restored', async () => {
    const plan = await openTinyPlan();
    const filled = await set(plan, [cell(APRIL, 100)], '');
    const before = await contentsOf(plan.path);
    valueOf(await plan.session.call('update-line', { id: LINE.training, description: 'Other' }));
    await set(plan, [cell(APRIL, 1), cell(MAY, 5)], '');
    valueOf(await plan.session.call('restore-line', { lineId: LINE.training, sequence: filled, what: 'line' }));
    expect(await contentsOf(plan.path)).toEqual(before);
  });

  it('refuses a line that was not there yet, and changes nothing', async () => {
    const plan = await openTinyPlan();
    const first = await set(plan, [cell(APRIL, 1)], '');
    const { lineId } = valueOf(
      await plan.session.call('add-line', {
        interventionId: 1,
        categoryId: 1,
        description: 'Later',
        sourceId: SOURCE.settlement,
      }),
    );
    const before = await contentsOf(plan.path);
    const refused = await plan.session.call('restore-line', { lineId, sequence: first, what: 'line' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await contentsOf(plan.path)).toEqual(before);
  });
});

describe('finding in the history', () => {
  it('by line, month, source, person, kind and day', async () => {
    const plan = await openTinyPlan();
    const april = await set(plan, [cell(APRIL, 1)], '');
    const may = await set(plan, [cell(MAY, 2)], '');
    const patrols = valueOf(
      await plan.session.call('set-line-months', {
        cells: [{ lineId: LINE.patrols, sourceId: SOURCE.grant, month: APRIL, amount: pence(3) }],
      }),
    ).revision;
    const renamed = valueOf(await plan.session.call('rename-plan', { name: 'Other' })).revision;
    const find = async (filter: object) =>
      valueOf(await plan.session.call('list-history', filter)).entries.map(({ sequence }) => sequence);
    expect(await find({ lineId: LINE.training })).toEqual([may, april]);
    expect(await find({ month: APRIL })).toEqual([patrols, april]);
    expect(await find({ month: APRIL, sourceId: SOURCE.settlement })).toEqual([april]);
    expect(await find({ sourceId: SOURCE.grant })).toEqual([patrols]);
    expect(await find({ kind: 'budget' })).toEqual([patrols, may, april]);
    expect(await find({ kind: 'plan' })).toEqual([renamed, 1]);
    expect(await find({ user: 'Nobody' })).toEqual([]);
    expect(await find({ from: '2023-11-13', to: '2023-11-13', user: 'R. Tester' })).toHaveLength(renamed);
    expect(await find({ from: '2023-11-14' })).toEqual([]);
    // Ten in the morning in London is the evening of the same day 13 hours further east, and the next day after 14.
    expect(await find({ from: '2023-11-14', offset: 14 * 60 })).toHaveLength(renamed);
    expect(await find({ month: APRIL, limit: 1, before: patrols })).toEqual([april]);
  });

  it('every method that changes the plan is of one kind', () => {
    const listed = HISTORY_KINDS.flatMap(methodsOfKind);
    const missing = [...Object.keys(commands), 'new-plan'].filter((method) => !listed.includes(method));
    expect(missing).toEqual([]);
    expect(Object.keys(KIND_OF_METHOD).filter((method) => !(method in commands) && method !== 'new-plan')).toEqual([]);
  });
});

test('a month that is held or released says so, though it holds no value', async () => {
  const plan = await openTinyPlan();
  const cells = [{ lineId: LINE.training, sourceId: SOURCE.settlement, month: APRIL }];
  const { revision } = valueOf(await plan.session.call('hold-months', { cells }));
  const { changes } = valueOf(await plan.session.call('read-history-entry', { sequence: revision }));
  expect(changes).toEqual([{ what: 'Ward training, SET, April 2022', field: 'held', before: 'no', after: 'yes' }]);
});
