import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileConditions } from '../../../shared/domain/conditions/compile-conditions.ts';
import { mendsOf, type Relation } from '../../../shared/domain/conditions/condition-mends.ts';
import { mendWords } from '../../../shared/domain/conditions/condition-words.ts';
import type { MendKind } from '../../../shared/domain/conditions/condition-result.ts';
import type { Condition, ConditionDefinition, RowSelector } from '../../../shared/domain/conditions/condition-types.ts';
import { conditionResults, evaluateConditions } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import { isMet, thresholdOf } from '../../../shared/domain/conditions/threshold.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { editBudgets, planFigures } from '../../../shared/domain/plan/plan-figures.ts';
import { emptyDocument } from '../../support/document-of.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { ANY, condition, rows, share } from './a-plan-with-conditions.ts';

/** Percent in millionths, as whole numbers: an arithmetic that shares nothing with decimal.js. */
const aPercent = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((millionths) => ({ millionths, text: (millionths / 1_000_000).toFixed(6) }));
const amount = fc.integer({ min: 0, max: 500_000_000 }).map(pence);
const direction = fc.constantFrom('at least' as const, 'at most' as const);
const WHOLE = 100_000_000n;

const keeps = (which: 'at least' | 'at most', figure: bigint, millionths: number, against: bigint): boolean => {
  const [have, want] = [figure * WHOLE, BigInt(millionths) * against];
  return which === 'at least' ? have >= want : have <= want;
};

test('a share is met in exact pence, and the threshold is the last penny on that side', () => {
  fc.assert(
    fc.property(aPercent, amount, amount, direction, (percent, figure, against, which) => {
      const definition = share(percent.text, ANY, { direction: which });
      const met = keeps(which, BigInt(figure), percent.millionths, BigInt(against));
      expect(isMet(definition, figure, against)).toBe(met);
      const threshold = thresholdOf(definition, against)!;
      expect(which === 'at least' ? figure >= threshold : figure <= threshold).toBe(met);
    }),
  );
});

test('a share of a total with itself in it: the threshold is the last penny on that side', () => {
  fc.assert(
    fc.property(aPercent, amount, amount, direction, (percent, figure, allocation, which) => {
      const definition = share(percent.text, ANY, {
        direction: which,
        denominator: { kind: 'allocation and numerator' },
      });
      const threshold = thresholdOf(definition, allocation);
      expect(threshold === null ? percent.millionths : 99_999_999).toBeGreaterThan(99_000_000);
      if (threshold === null) return;
      const met = keeps(which, BigInt(figure), percent.millionths, BigInt(allocation + figure));
      expect(which === 'at least' ? figure >= threshold : figure <= threshold).toBe(met);
    }),
  );
});

/** What each change does to the figure and to what it is held against, where the denominator holds the numerator or not. */
const EFFECT: Readonly<Record<MendKind, (holds: boolean) => readonly [figure: bigint, against: bigint]>> = {
  'move in': () => [1n, 0n],
  'move out': () => [-1n, 0n],
  add: (holds) => [1n, holds ? 1n : 0n],
  'take off': (holds) => [-1n, holds ? -1n : 0n],
  'raise the rest': () => [0n, 1n],
  'lower the rest': () => [0n, -1n],
};

const words = mendWords(emptyDocument(), condition(1, share('10', ANY)));

test('each change mends what is broken, and a penny less does not', () => {
  const relations = fc.constantFrom<Relation>('within', 'fixed', 'holds', 'apart', 'partly');
  fc.assert(
    fc.property(aPercent, amount, amount, direction, relations, (percent, figure, rest, which, relation) => {
      const holds = relation === 'holds' || relation === 'partly';
      const against = pence(holds ? figure + rest : rest);
      const definition = share(percent.text, ANY, { direction: which });
      if (isMet(definition, figure, against)) return;
      const broken = {
        figure,
        against,
        percent: percent.text,
        direction: which,
        threshold: thresholdOf(definition, against)!,
      };
      for (const mend of mendsOf(broken, relation, words)) {
        const [onFigure, onAgainst] = EFFECT[mend.kind](holds);
        const after = (change: bigint) =>
          keeps(which, BigInt(figure) + onFigure * change, percent.millionths, BigInt(against) + onAgainst * change);
        expect([mend.kind, after(BigInt(mend.amount)), after(BigInt(mend.amount) - 1n)]).toEqual([
          mend.kind,
          true,
          false,
        ]);
      }
    }),
    { numRuns: 1_000 },
  );
});

const ids = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: 2 });
const aSelector: fc.Arbitrary<RowSelector> = fc.record({
  sources: ids(3),
  categories: ids(2),
  interventions: ids(3),
  themes: fc.constant([]),
  spending: fc.constantFrom('any', 'revenue', 'capital'),
  months: fc.constantFrom('all' as const, { after: '2022-08-20' }),
  inKind: fc.boolean(),
});
const aDefinition: fc.Arbitrary<ConditionDefinition> = fc
  .tuple(aPercent, aSelector, aSelector, direction, fc.constantFrom('budget', 'forecast', 'committed'), fc.nat(3))
  .map(([percent, numerator, whole, which, measure, kind]) => ({
    measure: measure as 'budget',
    numerator,
    direction: which,
    threshold: 'share',
    percent: percent.text,
    denominator: [
      { kind: 'allocation' } as const,
      { kind: 'funding' } as const,
      { kind: 'allocation and numerator' } as const,
      { kind: 'rows', rows: whole } as const,
    ][kind]!,
  }));
const conditions: fc.Arbitrary<Condition[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), aDefinition), { minLength: 1, maxLength: 5 })
  .map((list) => list.map(([sourceId, definition]) => condition(sourceId, definition)));

test('an edit evaluated on what was compiled before equals everything made anew', () => {
  fc.assert(
    fc.property(anyPlan, conditions, fc.nat(), fc.nat(11), fc.option(amount), (plan, list, pick, month, value) => {
      const document = { ...plan, conditions: list };
      const row = document.budgets[pick % Math.max(1, document.budgets.length)];
      if (row === undefined) return;
      const { lineId, sourceId } = row;
      const compiled = compileConditions(document, planFigures(document));
      const edited = evaluateConditions(
        compiled,
        editBudgets(planFigures(document), [{ lineId, sourceId, month, amount: value }]),
      );
      const budgets = document.budgets.map((one) =>
        one === row ? { ...one, months: one.months.with(month, value) } : one,
      );
      expect(edited).toEqual(conditionResults({ ...document, budgets }));
    }),
  );
});

test('however many conditions want it, no pound of match is used twice', () => {
  fc.assert(
    fc.property(
      anyPlan,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), aPercent), { minLength: 2, maxLength: 4 }),
      (plan, wants) => {
        const list = wants.map(([sourceId, { text }]) => condition(sourceId, share(text, rows([3], { inKind: true }))));
        const found = conditionResults({ ...plan, conditions: list });
        for (const results of Map.groupBy(found, ({ year }) => year).values()) {
          const counted = results.filter(
            ({ threshold, figure }) => threshold !== null && figure !== null && figure > 0,
          );
          const used = counted.reduce((sum, { figure, threshold }) => sum + Math.min(figure!, threshold!), 0);
          const first = results.find(({ figure }) => figure !== null);
          const credits = plan.budgets.some(({ months }) => months.some((m) => m !== null && m < 0));
          if (first !== undefined && !credits)
            expect(used).toBeLessThanOrEqual(Math.max(0, first.figure! + first.usedElsewhere));
        }
      },
    ),
  );
});
