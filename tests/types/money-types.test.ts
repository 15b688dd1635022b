import { expectTypeOf, test } from 'vitest';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Period } from '../../shared/domain/calendar/period.ts';
import { parseMoney } from '../../shared/domain/money/parse-money.ts';
import { pence, type Pence } from '../../shared/domain/money/pence.ts';

test('pence are made by their own module alone', () => {
  expectTypeOf<number>().not.toExtend<Pence>();
  expectTypeOf<Pence>().toExtend<number>();
  expectTypeOf(pence(1)).toEqualTypeOf<Pence>();
  // A sum of two is a plain number again, until it has been checked.
  const sum = pence(1) + pence(2);
  expectTypeOf(sum).not.toExtend<Pence>();
});

test('blank is a value of its own: whoever reads money must say what it means', () => {
  const result = parseMoney('');
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<Pence | null>();
});

test('a month, a period and a year cannot stand for each other', () => {
  expectTypeOf<Month>().not.toExtend<Period>();
  expectTypeOf<Period>().not.toExtend<FinancialYear>();
  expectTypeOf<string>().not.toExtend<Month>();
});
