import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/methods.ts';
import type { ConditionDefinition } from '../../shared/domain/conditions/condition-types.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import { contentsOf, openTinyPlan, SOURCE, valueOf } from '../support/tiny-plan.ts';
import { ANY, rows, share } from '../domain/conditions/a-plan-with-conditions.ts';

type Fields = InputOf<'add-condition'>;
const condition = (name: string, part: Partial<Fields> = {}): Fields => ({
  sourceId: SOURCE.settlement,
  name,
  year: null,
  active: true,
  definition: share('10', ANY),
  ...part,
});

async function withThree() {
  const { session, path } = await openTinyPlan();
  const ids = [];
  for (const name of ['A', 'B', 'C'])
    ids.push(valueOf(await session.call('add-condition', condition(name))).conditionId);
  const names = async () => valueOf(await session.call('read-plan', {})).conditions.map((one) => one.name);
  return { session, path, ids, names };
}

describe('conditions', () => {
  test('are added last, moved before another or last, and removed', async () => {
    const { session, ids, names } = await withThree();
    expect(await names()).toEqual(['A', 'B', 'C']);
    valueOf(await session.call('move-condition', { id: ids[2]!, beforeId: ids[0]! }));
    expect(await names()).toEqual(['C', 'A', 'B']);
    valueOf(await session.call('move-condition', { id: ids[0]!, beforeId: null }));
    expect(await names()).toEqual(['C', 'B', 'A']);
    valueOf(await session.call('remove-condition', { id: ids[1]! }));
    expect(await names()).toEqual(['C', 'A']);
    await session.close();
  });

  test('undo and redo restore everything but the history, exactly', async () => {
    const { session, path, ids } = await withThree();
    const states = [await contentsOf(path)];
    const changes = [
      () => session.call('update-condition', { id: ids[0]!, name: 'Training', active: false }),
      () =>
        session.call('update-condition', {
          id: ids[0]!,
          year: '2023/24' as never,
          definition: share('7.5', rows([1])),
        }),
      () => session.call('move-condition', { id: ids[2]!, beforeId: ids[0]! }),
      () => session.call('remove-condition', { id: ids[1]! }),
    ];
    for (const change of changes) {
      valueOf(await change());
      states.push(await contentsOf(path));
    }
    for (let i = changes.length - 1; i >= 0; i -= 1) {
      valueOf(await session.call('undo', {}));
      expect(await contentsOf(path)).toEqual(states[i]);
    }
    for (let i = 1; i <= changes.length; i += 1) {
      valueOf(await session.call('redo', {}));
      expect(await contentsOf(path)).toEqual(states[i]);
    }
    await session.close();
  });

  test('what a change leaves out stays', async () => {
    const { session, ids } = await withThree();
    valueOf(await session.call('update-condition', { id: ids[1]!, year: '2023/24' as never }));
    valueOf(await session.call('update-condition', { id: ids[1]!, name: 'Renamed' }));
    const { conditions } = valueOf(await session.call('read-plan', {}));
    expect(conditions[1]).toEqual({ ...condition('Renamed'), id: ids[1], position: 2, year: '2023/24' });
    await session.close();
  });

  const amount = (pounds: number): ConditionDefinition => ({
    measure: 'budget',
    numerator: ANY,
    direction: 'at most',
    threshold: 'amount',
    amount: pence(pounds),
  });
  test.each([
    ['a source that is not there', { sourceId: 99 }, 'not-found'],
    ['a category that is not there', { definition: share('10', { ...ANY, categories: [99] }) }, 'not-found'],
    [
      'rows against that are not there',
      { definition: share('10', ANY, { denominator: { kind: 'rows', rows: { ...ANY, themes: [99] } } }) },
      'not-found',
    ],
    ['a year outside the plan', { year: '2040/41' as never }, 'outside-plan'],
    ['a share of at least nothing', { definition: share('0', ANY) }, 'condition-refused'],
    ['a share below nothing', { definition: share('-1', ANY) }, 'condition-refused'],
    [
      'all of a total that it is part of',
      { definition: share('100', ANY, { denominator: { kind: 'allocation and numerator' } }) },
      'condition-refused',
    ],
    ['an amount below nothing', { definition: amount(-1) }, 'condition-refused'],
    ['a percentage that is none', { definition: share('ten', ANY) }, 'input-refused'],
  ] as const)('refuse %s, and change nothing', async (_words, part, code) => {
    const { session, path, ids } = await withThree();
    const before = await contentsOf(path);
    expect(await session.call('add-condition', condition('X', part))).toMatchObject({ ok: false, error: { code } });
    expect(await session.call('update-condition', { id: ids[0]!, ...part })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(await contentsOf(path)).toEqual(before);
    await session.close();
  });

  test('that are not there are not found', async () => {
    const { session, ids } = await withThree();
    const refused = { ok: false, error: { code: 'not-found' } };
    expect(await session.call('update-condition', { id: 99, name: 'X' })).toMatchObject(refused);
    expect(await session.call('remove-condition', { id: 99 })).toMatchObject(refused);
    expect(await session.call('move-condition', { id: 99, beforeId: null })).toMatchObject(refused);
    expect(await session.call('move-condition', { id: ids[0]!, beforeId: 99 })).toMatchObject(refused);
    await session.close();
  });
});
