import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import {
  allAnswered,
  applyEdits,
  takeDocument,
  usePlanEdits,
} from '../../../renderer/features/plan/state/plan-edits.ts';
import { aPlan, LINE, SOURCE } from './a-plan.ts';

const OCTOBER = 6;
const edit = (amount: number, month = OCTOBER) => ({
  lineId: LINE.patrols,
  sourceId: SOURCE.grant,
  month,
  amount: pence(amount),
});

/** What the core is asked, in order, and what it answers. */
let asked: { readonly path: string; readonly input: unknown }[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push({ path, input: (JSON.parse(body) as { input: unknown }).input });
    return new Response(JSON.stringify(answers.shift()), { status: 200 });
  });
  takeDocument(aPlan(), true);
});
afterEach(() => void vi.unstubAllGlobals());

const kept = (revision: number) => ({ ok: true, value: { revision, savedAt: '2023-11-13T10:42:00.000Z' } });
const refused = { ok: false, error: { code: 'plan-read-only', message: 'Open for reading only.', remedy: 'Ask.' } };

const shown = (month = OCTOBER): number | undefined =>
  usePlanEdits.getState().sheet?.rows.get(`line ${LINE.patrols}`)?.figures.budget[month];

const withBudget = (amount: number, revision: number) => {
  const plan = aPlan({ revision });
  const budgets = plan.budgets.map((row) =>
    row.lineId === LINE.patrols ? { ...row, months: row.months.with(OCTOBER, pence(amount)) } : row,
  );
  return { ...plan, budgets };
};

describe('a gesture', () => {
  test('shows at once and is one command', async () => {
    answers = [kept(2)];
    applyEdits([edit(1), edit(2, 7)], 'Paste 1 × 2 cells');
    expect(shown()).toBe(1);
    await allAnswered();
    expect(asked).toEqual([
      {
        path: '/call/set-line-months',
        input: {
          action: 'Paste 1 × 2 cells',
          cells: [
            { lineId: LINE.patrols, sourceId: SOURCE.grant, month: '2022-10', amount: 1 },
            { lineId: LINE.patrols, sourceId: SOURCE.grant, month: '2022-11', amount: 2 },
          ],
        },
      },
    ]);
  });

  test('stays while an older document arrives, and ends when one that contains it does', async () => {
    answers = [kept(2)];
    applyEdits([edit(77)], 'Set');
    takeDocument(aPlan());
    expect(shown()).toBe(77);
    await allAnswered();
    const before = usePlanEdits.getState().sheet?.rows;
    expect(takeDocument(withBudget(77, 2))).toBe(false);
    expect(usePlanEdits.getState().pending).toEqual([]);
    expect(usePlanEdits.getState().sheet?.rows).toBe(before);
  });

  test('refused, it is taken off again with the reason, and the others stay', async () => {
    answers = [refused, kept(2)];
    applyEdits([edit(77)], 'Set');
    applyEdits([edit(88, 7)], 'Set');
    await allAnswered();
    expect(shown()).toBe(20_000);
    expect(shown(7)).toBe(88);
    expect(usePlanEdits.getState().refusal).toMatchObject({ message: 'Open for reading only.' });
  });

  test('gestures are sent in order, each after the answer to the one before', async () => {
    answers = [kept(2), kept(3), kept(4)];
    for (const amount of [1, 2, 3]) applyEdits([edit(amount)], `Set ${amount}`);
    await allAnswered();
    expect(asked.map(({ input }) => (input as { action: string }).action)).toEqual(['Set 1', 'Set 2', 'Set 3']);
    expect(shown()).toBe(3);
  });
});

test('a document changed by something else is told apart: an undo', async () => {
  answers = [kept(2)];
  applyEdits([edit(77)], 'Set');
  await allAnswered();
  expect(takeDocument(withBudget(20_000, 3))).toBe(true);
  expect(shown()).toBe(20_000);
});
