import { expect, test } from 'vitest';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { contentsOf, LINE, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';

const cell = (month: string, lineId: number = LINE.training) => ({
  lineId,
  sourceId: SOURCE.settlement,
  month: month as Month,
});

test('held months, notes, views, curves and a line’s details are kept, and undo brings each back exactly', async () => {
  const { session, path } = await openTinyPlan();
  const states = [await contentsOf(path)];
  const read = async () => valueOf(await session.call('read-plan', {}));
  const changes = [
    () => session.call('hold-months', { cells: [cell('2022-04'), cell('2025-03')] }),
    () => session.call('release-months', { cells: [cell('2022-04'), cell('2022-05')] }),
    () => session.call('set-cell-note', { ...cell('2022-06'), text: 'Agreed with finance\nin June' }),
    () => session.call('set-cell-note', { ...cell('2022-06'), text: 'Agreed in July' }),
    () => session.call('save-view', { name: 'Mine', definition: '{"a":1}' }),
    () => session.call('save-view', { name: 'MINE', definition: '{"a":2}' }),
    () => session.call('save-curve', { name: 'Summer', weights: [...Array<number>(11).fill(0), 0.5] }),
    () =>
      session.call('update-line', {
        id: LINE.training,
        owner: 'A. Lead',
        note: 'Two cohorts',
        evidence: 'Quote of May',
        localities: [{ localityId: 2, basisPoints: 10_000 }],
      }),
    () => session.call('remove-line', { id: LINE.training }),
  ];
  for (const change of changes) {
    valueOf(await change());
    states.push(await contentsOf(path));
  }
  const { holds, notes, views, curves, lines } = await read();
  expect({ holds, notes, lines: lines.map(({ id }) => id) }).toEqual({ holds: [], notes: [], lines: [1, 3] });
  expect(views).toEqual([{ id: 1, name: 'MINE', definition: '{"a":2}' }]);
  expect(curves.map(({ name }) => name)).toEqual(['Summer']);
  for (let i = changes.length - 1; i >= 0; i -= 1) {
    valueOf(await session.call('undo', {}));
    expect(await contentsOf(path), `after undo of change ${i}`).toEqual(states[i]);
  }
});

test('what is kept is read back with the plan', async () => {
  const { session } = await openTinyPlan();
  valueOf(await session.call('hold-months', { cells: [cell('2025-03'), cell('2022-04')] }));
  valueOf(await session.call('set-cell-note', { ...cell('2022-06'), text: 'Agreed' }));
  valueOf(
    await session.call('update-line', {
      id: LINE.contract,
      owner: 'A. Lead',
      localities: [{ localityId: 2, basisPoints: 10_000 }],
    }),
  );
  const plan = valueOf(await session.call('read-plan', {}));
  expect(plan.holds).toEqual([{ lineId: LINE.training, sourceId: SOURCE.settlement, months: [0, 35] }]);
  expect(plan.notes).toMatchObject([{ month: 2, text: 'Agreed', user: 'R. Tester' }]);
  expect(plan.lines[0]).toMatchObject({ owner: 'A. Lead', localities: [{ localityId: 2, basisPoints: 10_000 }] });
  const byLocality = valueOf(await session.call('read-position', { by: 'locality' }));
  const first = (key: string) => byLocality.find((row) => row.key === key)?.budget;
  expect([first('CITY'), first('RUT'), first('not split')]).toEqual([0, 60_000_00, 48_000_00]);
});

test('a line is added with its details, and its shares must come to the whole', async () => {
  const { session } = await openTinyPlan();
  const line = { interventionId: 2, categoryId: 2, description: 'Briefings', sourceId: 2 };
  const short = { ...line, localities: [{ localityId: 1, basisPoints: 9_999 }] };
  expect(await session.call('add-line', short)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('99.99%') as string },
  });
  valueOf(await session.call('add-line', { ...line, owner: 'B. Owner', note: 'Note' }));
  const plan = valueOf(await session.call('read-plan', {}));
  expect(plan.lines.at(-1)).toMatchObject({ description: 'Briefings', owner: 'B. Owner', note: 'Note' });
});

test.each([
  ['hold-months', { cells: [cell('2030-04')] }, 'outside-plan'],
  ['hold-months', { cells: [cell('2022-04', 99)] }, 'not-found'],
  ['release-months', { cells: [cell('2022-04', LINE.patrols)] }, 'not-found'],
  ['set-cell-note', { ...cell('2022-04', 99), text: 'x' }, 'not-found'],
  ['remove-cell-note', cell('2022-04'), 'not-found'],
  ['remove-view', { id: 7 }, 'not-found'],
  ['remove-curve', { id: 7 }, 'not-found'],
  ['save-curve', { name: 'None', weights: Array<number>(12).fill(0) }, 'input-refused'],
] as const)('%s of what is not there is refused: %#', async (method, input, code) => {
  const { session } = await openTinyPlan();
  expect(await session.call(method, input as never)).toMatchObject({ ok: false, error: { code } });
});

test('a line in an approved budget, or moved by a change, cannot be removed', async () => {
  const { session, path } = await openTinyPlan();
  const { default: BetterSqlite } = await import('better-sqlite3');
  const file = new BetterSqlite(path);
  file.exec(
    `INSERT INTO baseline (version, state, approved_at, approved_by, note) VALUES (1, 'approved', '', '', '');
     INSERT INTO baseline_month (baseline_id, line_id, source_id, month, amount) VALUES (1, 2, 1, '2022-04', 5)`,
  );
  file.close();
  expect(await session.call('remove-line', { id: LINE.training })).toMatchObject({
    ok: false,
    error: { code: 'still-in-use', message: expect.stringContaining('approved budget') as string },
  });
});
