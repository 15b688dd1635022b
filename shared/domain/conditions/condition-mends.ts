import { pence, type Pence } from '../money/pence.ts';
import { exactMoney, type MendWords } from './condition-words.ts';
import type { Mend, MendKind } from './condition-result.ts';
import { complement, hundredfold, quotient } from './threshold.ts';

/**
 * How what is measured stands to what it is measured against. `within`: rows of the source whose allocation is given,
 * so money can come from its other lines. `fixed`: given, and not of these rows. `holds`: the denominator's rows hold
 * the numerator's, so what is added counts on both sides. `apart`: rows that have none in common. `partly`: some.
 */
export type Relation = 'within' | 'fixed' | 'holds' | 'apart' | 'partly';

export interface BrokenFigures {
  readonly figure: Pence;
  /** Null for an amount. */
  readonly against: Pence | null;
  readonly percent: string | null;
  readonly threshold: Pence;
  readonly direction: 'at least' | 'at most';
}

type Change = readonly [kind: MendKind, amount: Pence | null];

/**
 * The smallest changes that mend a broken condition, each by itself and to the penny. With n measured against D, and
 * p percent required:
 *
 * - moving x into n within D: n + x ≥ pD ÷ 100. D stays, x is what is short of the threshold;
 * - adding x of new money where D holds n: n + x ≥ p(D + x) ÷ 100, so x ≥ (pD − 100n) ÷ (100 − p), which is more;
 * - taking x off where D holds n: n − x ≤ p(D − x) ÷ 100, so x ≥ (100n − pD) ÷ (100 − p);
 * - raising or lowering D without n: until pD ÷ 100 reaches n.
 *
 * Where D holds only some of n's rows, the amount given is the one that mends wherever it is added or taken off.
 */
export function mendsOf(broken: BrokenFigures, relation: Relation, words: MendWords): Mend[] {
  const changes = broken.direction === 'at least' ? whenShort(broken, relation) : whenOver(broken, relation);
  return changes.flatMap(([kind, amount]) =>
    amount === null || amount <= 0 ? [] : [{ kind, amount, words: words[kind](exactMoney(amount)) }],
  );
}

function whenShort(broken: BrokenFigures, relation: Relation): Change[] {
  const short = pence(broken.threshold - broken.figure);
  switch (relation) {
    case 'within':
      return [
        ['move in', short],
        ['add', short],
      ];
    case 'fixed':
      return [['add', short]];
    case 'holds':
      return [
        ['move in', short],
        ['add', newMoney(broken)],
      ];
    case 'partly':
      return [['add', newMoney(broken)]];
    case 'apart':
      return [
        ['add', short],
        ['lower the rest', restAt(broken, 'floor')],
      ];
  }
}

function whenOver(broken: BrokenFigures, relation: Relation): Change[] {
  const over = pence(broken.figure - broken.threshold);
  switch (relation) {
    case 'within':
      return [
        ['move out', over],
        ['take off', over],
      ];
    case 'fixed':
      return [['take off', over]];
    case 'holds':
      return [
        ['move out', over],
        ['take off', newMoney(broken)],
        ['raise the rest', restAt(broken, 'ceiling')],
      ];
    case 'partly':
      return [['take off', newMoney(broken)]];
    case 'apart':
      return [
        ['take off', over],
        ['raise the rest', restAt(broken, 'ceiling')],
      ];
  }
}

/** |pD − 100n| ÷ (100 − p), up to the penny: what must come or go when both sides change. Null at 100 % and above. */
function newMoney({ figure, against, percent }: BrokenFigures): Pence | null {
  if (percent === null || against === null) return null;
  const gap = hundredfold(against, percent).minus(hundredfold(figure, '100')).abs();
  return quotient(gap, complement(percent), 'ceiling');
}

/** How far D must change for p percent of it to come to n: 100n ÷ p. Null where no D would do. */
function restAt({ figure, against, percent }: BrokenFigures, rounding: 'ceiling' | 'floor'): Pence | null {
  if (percent === null || against === null) return null;
  const enough = quotient(hundredfold(figure, '100'), hundredfold(1, percent), rounding);
  return enough === null || enough <= 0 ? null : pence(Math.abs(enough - against));
}
