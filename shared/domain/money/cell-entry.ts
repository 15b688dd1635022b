import type { Decimal } from 'decimal.js';
import { err, ok, type Result } from '../../base/result.ts';
import { evaluate } from './arithmetic.ts';
import { notAnAmount, tooLarge, type MoneyProblem } from './money-problem.ts';
import { parseMoney } from './parse-money.ts';
import { isPence, ZERO, type Pence } from './pence.ts';
import { poundsOf, roundToPence, type Rounding } from './rounding.ts';

/** What a person types in a cell is settled as an invoice is: half a penny goes up, away from zero. */
const CELL_ROUNDING: Rounding = 'half up';

/*
 * What a person types in a cell of the grid:
 *
 *   1,250   (1,250.00)   12k   -500   an amount; a plain minus is a negative amount, as in Excel
 *   =12*850   =(3k+250)/2             arithmetic: + - * / and brackets, percentages as 5%
 *   +10%   -5%   *1.1   /2   +500     relative to what stands in the cell; +-500 takes 500 off
 *   (nothing)                         empties the cell: not entered
 */

/** @param current What stands in the cell; null when nothing has been entered: then +500 is 500, and +10% refused. */
export function parseCellEntry(text: string, current: Pence | null): Result<Pence | null, MoneyProblem> {
  const entry = text.trim().replace(/[\u2010-\u2015\u2212]/g, '-');
  if (entry.startsWith('=')) return calculated(entry.slice(1), text);
  if (/^[*/]/.test(entry)) return relative((pounds) => `${pounds}${entry}`, current, text);
  const percent = /^([-+])\s*([\d.]+)\s*%$/.exec(entry);
  if (percent !== null) return relative((pounds) => `${pounds}*(1${percent[1]}${percent[2]}%)`, current, text);
  if (entry.startsWith('+')) return calculated(`${written(current ?? ZERO)}+(${entry.slice(1)})`, text);
  return parseMoney(entry);
}

const written = (amount: Pence): string => `(${poundsOf(amount).toFixed()})`;

function relative(expression: (pounds: string) => string, current: Pence | null, text: string) {
  if (current !== null) return calculated(expression(written(current)), text);
  return err<MoneyProblem>({ code: 'nothing-to-change', words: 'nothing has been entered here that could be changed' });
}

function calculated(expression: string, text: string): Result<Pence, MoneyProblem> {
  const result = evaluate(expression);
  if (!result.ok) return err(result.error === 'division by zero' ? divisionByZero : notAnAmount(text));
  return isTooLarge(result.value) ? err(tooLarge(text)) : ok(roundToPence(result.value, CELL_ROUNDING));
}

const isTooLarge = (pounds: Decimal): boolean => !isPence(pounds.times(100).trunc().toNumber());

const divisionByZero: MoneyProblem = { code: 'division-by-zero', words: 'this divides by nothing' };
