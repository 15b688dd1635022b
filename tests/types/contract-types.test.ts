import { describe, expectTypeOf, test } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import type { AppError, ErrorCode } from '../../shared/contract/errors.ts';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/methods.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Period } from '../../shared/domain/calendar/period.ts';
import { addPence, sumPence, type Pence } from '../../shared/domain/money/pence.ts';
import type { Caller } from '../../electron/core/core-types.ts';

/** What the compiler must refuse, and must know. These fail in the gate's types step; running them does nothing. */
describe('brands', () => {
  test('a number is not money, and money is a number', () => {
    expectTypeOf<number>().not.toExtend<Pence>();
    expectTypeOf<Pence>().toExtend<number>();
    expectTypeOf(addPence).parameters.toEqualTypeOf<[Pence, Pence]>();
    expectTypeOf(sumPence).returns.toEqualTypeOf<Pence>();
    // @ts-expect-error pounds, or any other plain number, cannot be added to pence
    expectTypeOf(addPence).toBeCallableWith(12.5, 1);
  });

  test('text is not a month, a year or a period, nor is one of them another', () => {
    expectTypeOf<string>().not.toExtend<Month>();
    expectTypeOf<Month>().not.toExtend<FinancialYear>();
    expectTypeOf<Period>().not.toExtend<Month>();
  });
});

describe('the contract', () => {
  test('an answer is a value or an error of the catalogue, never both', () => {
    expectTypeOf<Caller['call']>().returns.toExtend<Promise<Result<unknown, AppError>>>();
    expectTypeOf<'not-a-plan'>().toExtend<ErrorCode>();
    expectTypeOf<'no-such-code'>().not.toExtend<ErrorCode>();
  });

  test('every method is known by its name, with its own input and output', () => {
    expectTypeOf<'set-line-months'>().toExtend<MethodName>();
    expectTypeOf<'set-lines-month'>().not.toExtend<MethodName>();
    expectTypeOf<InputOf<'undo-import'>>().toExtend<{ id: number }>();
    expectTypeOf<OutputOf<'export-plan-workbook'>['bytes']>().toExtend<Uint8Array>();
    expectTypeOf<InputOf<'set-line-months'>['cells'][number]['amount']>().toEqualTypeOf<Pence | null>();
  });
});
