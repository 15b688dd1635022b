import { expect, test } from 'vitest';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import type { Session } from '../../electron/core/core-types.ts';
import { LINE, makeTinyPlan, SOURCE, temporaryFolder, testSession, valueOf } from '../support/tiny-plan.ts';

const month = '2022-06' as Month;
const someMoney = [
  { lineId: LINE.contract, sourceId: SOURCE.settlement, month, amount: pence(-1_000_00) },
  { lineId: LINE.training, sourceId: SOURCE.settlement, month, amount: pence(1_000_00) },
];
const edit = (session: Session) =>
  session.call('set-line-months', {
    cells: [{ lineId: LINE.contract, sourceId: SOURCE.settlement, month, amount: pence(1) }],
  });
const virement = (session: Session) =>
  session.call('draft-change', {
    kind: 'virement',
    title: 'Slack',
    reason: 'Late start',
    moves: someMoney,
    inGrid: false,
    request: true,
  });
const refusal = (result: { ok: boolean; error?: { code: string; message: string } }) =>
  result.ok ? null : `${result.error?.code}: ${result.error?.message}`;

/** The same plan file, used by one after the other. */
async function sharedPlan() {
  const path = await makeTinyPlan(temporaryFolder());
  return async <T>(user: string, work: (session: Session) => Promise<T>): Promise<T> => {
    const session = testSession(user);
    valueOf(await session.openPlanAt(path));
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };
}

const team = async (session: Session) => {
  valueOf(
    await session.call('add-person', { userName: 'anna', name: 'Anna Hughes', role: 'director', virementLimit: null }),
  );
  valueOf(
    await session.call('add-person', {
      userName: 'ben',
      name: 'Ben Shah',
      role: 'finance officer',
      virementLimit: pence(500_00),
    }),
  );
  valueOf(
    await session.call('add-person', {
      userName: 'cara',
      name: 'Cara Lee',
      role: 'finance officer',
      virementLimit: null,
    }),
  );
  valueOf(
    await session.call('add-person', { userName: 'dev', name: 'Dev Rao', role: 'certifier', virementLimit: null }),
  );
};
const standing = async (session: Session) => {
  const { current } = valueOf(await session.call('list-plans', {}));
  return [current?.person, current?.role];
};

test('without people everybody may do everything; with people an unknown user is a viewer', async () => {
  const as = await sharedPlan();
  await as('zoe', async (session) => {
    expect(await standing(session)).toEqual(['zoe', null]);
    valueOf(await edit(session));
  });
  await as('anna', team);
  await as('ANNA', async (session) => expect(await standing(session)).toEqual(['Anna Hughes', 'director']));
  for (const user of ['zoe', 'dev'])
    await as(user, async (session) => {
      expect(refusal(await edit(session))).toMatch(/^not-permitted: .*ask Anna Hughes, Ben Shah or Cara Lee/);
      expect(refusal(await session.call('undo', {}))).toMatch(/^not-permitted/);
      valueOf(await session.call('read-position', { by: 'source' }));
      valueOf(await session.call('export-plan-workbook', {}));
    });
  await as('ben', async (session) => valueOf(await edit(session)));
});

test('a director approves anything; a finance officer what another requested, up to a limit', async () => {
  const as = await sharedPlan();
  await as('anna', team);
  await as('cara', async (session) =>
    expect(refusal(await session.call('approve-baseline', {}))).toMatch(
      /^not-permitted: .*a finance officer may not do this; ask Anna Hughes/,
    ),
  );
  await as('anna', async (session) => valueOf(await session.call('approve-baseline', {})));
  await as('cara', async (session) => {
    valueOf(await virement(session));
    expect(refusal(await session.call('approve-change', { id: 1 }))).toMatch(
      /whoever requests a change does not approve it; ask Anna/,
    );
  });
  await as('ben', async (session) =>
    expect(refusal(await session.call('approve-change', { id: 1 }))).toMatch(
      /moves £1,000.00, above the limit of £500.00; ask Anna/,
    ),
  );
  await as('anna', async (session) => {
    valueOf(await session.call('approve-change', { id: 1 }));
    valueOf(await virement(session));
    valueOf(await session.call('approve-change', { id: 2 }));
  });
  await as('ben', async (session) => expect(refusal(await session.call('undo', {}))).toMatch(/above the limit/));
  await as('cara', async (session) => valueOf(await session.call('undo', {})));
});

test('who may not approve a baseline may not take it back', async () => {
  const as = await sharedPlan();
  await as('anna', async (session) => {
    await team(session);
    valueOf(await session.call('approve-baseline', {}));
  });
  await as('cara', async (session) => expect(refusal(await session.call('undo', {}))).toMatch(/^not-permitted/));
});

test('a director stays, and a user is named once', async () => {
  const as = await sharedPlan();
  await as('anna', async (session) => {
    const first = { userName: 'ben', name: 'Ben Shah', role: 'finance officer', virementLimit: null } as const;
    expect(refusal(await session.call('add-person', first))).toMatch(/^director-needed/);
    await team(session);
    expect(refusal(await session.call('add-person', { ...first, userName: 'BEN' }))).toMatch(/^user-named: .*Ben Shah/);
    expect(refusal(await session.call('remove-person', { id: 1 }))).toMatch(/^director-needed/);
    expect(refusal(await session.call('update-person', { id: 1, role: 'viewer' }))).toMatch(/^director-needed/);
    valueOf(await session.call('remove-person', { id: 2 }));
    valueOf(await session.call('update-person', { id: 3, role: 'director' }));
    valueOf(await session.call('remove-person', { id: 1 }));
    const { people } = valueOf(await session.call('read-plan', {}));
    expect(people.filter(({ active }) => active).map(({ name }) => name)).toEqual(['Cara Lee', 'Dev Rao']);
  });
});
