import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellReadings } from '../../../shared/domain/ledger/cell-readings.ts';
import { CELL } from '../../../shared/domain/ledger/row-block.ts';
import { parseMoney } from '../../../shared/domain/money/parse-money.ts';

const read = (text: string) => cellReadings([text]).amount(CELL.text, 0, false);

const anyAmount = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }).map((pennies) => (pennies / 100).toFixed(2)),
  fc.stringMatching(/^[-(£]?\d{0,16}[.,]?\d{0,3}[-)]?$/),
  fc.constantFrom('-0.00', '0.00', '.50', '-.50', '00012.34', '1.2.34', '12.3a'),
);

test('an amount in a cell is what money is anywhere, however it is written', () => {
  fc.assert(
    fc.property(anyAmount, (text) => {
      const money = parseMoney(text);
      const problem = money.ok || money.error.code !== 'fraction-of-a-penny' ? 'unreadable' : 'fraction';
      expect(read(text)).toBe(money.ok ? money.value : problem);
    }),
    { numRuns: 2_000 },
  );
});

test('a decimal comma is read only where the column is known to have it', () => {
  const readings = cellReadings(['1.234,56-']);
  expect(readings.amount(CELL.text, 0, true)).toBe(-123456);
});

test('a text is read once, however many cells share it', () => {
  const readings = cellReadings(['202401']);
  expect(readings.period(CELL.text, 0)).toBe(readings.period(CELL.text, 0));
});
