import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCellEntry } from '../../../shared/domain/money/cell-entry.ts';
import { pence, type Pence } from '../../../shared/domain/money/pence.ts';

/** Pence, null for empty, or the code of the problem. */
function typed(text: string, current: Pence | null = pence(10_000)): number | null | string {
  const result = parseCellEntry(text, current);
  return result.ok ? result.value : result.error.code;
}

describe('what a person types in a cell that holds £100', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['1,250', 125_000],
    ['(1,250.00)', -125_000],
    ['12k', 1_200_000],
    ['-500', -50_000],
    ['=12*850', 1_020_000],
    ['= (1+2) * 3', 900],
    ['=10/3*3', 1_000],
    ['=10/3', 333],
    ['=0.005', 1],
    ['=-0.005', -1],
    ['=2-3-4', -500],
    ['=8/4/2', 100],
    ['=1,200 + 3k', 420_000],
    ['=£3 + 5%*200', 1_300],
    ['=-(2+3)', -500],
    ['=3×4÷2', 600],
    ['=0.1+0.2', 30],
    ['+10%', 11_000],
    ['-5%', 9_500],
    ['−5 %', 9_500],
    ['+ 2.5%', 10_250],
    ['*1.1', 11_000],
    ['/3', 3_333],
    ['+500', 60_000],
    ['+1.2k', 130_000],
    ['+-500', -40_000],
  ])('%j makes it %s', (text, amount) => expect(typed(text)).toBe(amount));

  test.each([
    ['abc', 'not-an-amount'],
    ['10%', 'not-an-amount'],
    ['=', 'not-an-amount'],
    ['=2**3', 'not-an-amount'],
    ['=(1', 'not-an-amount'],
    ['=1)', 'not-an-amount'],
    ['=1e3', 'not-an-amount'],
    ['=1..2', 'not-an-amount'],
    ['=SUM(A1:A3)', 'not-an-amount'],
    ['+', 'not-an-amount'],
    ['=1/0', 'division-by-zero'],
    ['=1/(2-2)', 'division-by-zero'],
    ['/0', 'division-by-zero'],
    ['=999999999999*999999999999', 'too-large'],
    ['1.005', 'fraction-of-a-penny'],
  ])('%j is refused: %s', (text, code) => expect(typed(text)).toBe(code));
});

describe('a cell in which nothing has been entered', () => {
  test('takes an addition as the amount', () => expect(typed('+500', null)).toBe(50_000));

  test.each(['+10%', '-5%', '*1.1', '/2'])('has nothing that %s could change', (text) =>
    expect(typed(text, null)).toBe('nothing-to-change'),
  );
});

test('nested brackets of a long entry are refused, not followed', () =>
  expect(typed(`=${'('.repeat(5_000)}1${')'.repeat(5_000)}`)).toBe('not-an-amount'));

test('no entry throws', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'=+-*/()%.,0123456789km£ ') }),
      fc.option(fc.maxSafeInteger()),
      (text, current) => {
        const result = parseCellEntry(text, current === null ? null : pence(current));
        expect(!result.ok || result.value === null || Number.isSafeInteger(result.value)).toBe(true);
      },
    ),
  ));
