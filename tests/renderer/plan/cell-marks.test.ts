import { describe, expect, test } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import { figureView } from '../../../renderer/features/plan/model/cell-look.ts';
import { createWidths } from '../../../renderer/features/plan/model/column-widths.ts';
import { writesOf } from '../../../renderer/features/plan/model/cell-writes.ts';
import { planSheet } from '../../../renderer/features/plan/model/plan-sheet.ts';
import { aPlan, column, columnsOf, LINE, row, settingOf, sheetOf, SOURCE } from './a-plan.ts';

const PATROLS = `line ${LINE.patrols}`;
/** November 2022, of which the ledger knows nothing yet. */
const NOVEMBER = 7;
const held = aPlan({
  holds: [{ lineId: LINE.patrols, sourceId: SOURCE.grant, months: [NOVEMBER] }],
  notes: [
    { lineId: LINE.patrols, sourceId: SOURCE.grant, month: NOVEMBER, text: 'As ordered', user: 'A', at: '2022-05-01' },
  ],
});
const sheet = sheetOf(held);
const columns = columnsOf(sheet);
const setting = settingOf(sheet);
const view = (name: string) => figureView(row(sheet, PATROLS), column(columns, name), setting, 'pounds');

describe('marks of a month', () => {
  test('a held month has its pin, a noted one its corner, and both say so', () => {
    expect(view('November 2022').className).toMatch(/ g-held g-note/);
    expect(view('November 2022').label).toMatch(/, held, note: As ordered$/);
    expect(view('December 2022').className).not.toMatch(/g-held|g-note/);
    expect(view('Q3 2022/23').className).not.toMatch(/g-held/);
  });

  test('a row is a new one when its marks change, and the same one when they do not', () => {
    const again = planSheet({ ...held, revision: 2 }, [], sheet);
    expect(row(again, PATROLS)).toBe(row(sheet, PATROLS));
    const released = planSheet({ ...held, holds: [] }, [], sheet);
    expect(row(released, PATROLS)).not.toBe(row(sheet, PATROLS));
    expect(row(released, `line ${LINE.contract}`)).toBe(row(sheet, `line ${LINE.contract}`));
  });

  test('a held month’s column has room for its pin beside the digits', () => {
    const letters = (text: string) => text.length * 40;
    const width = (of: typeof sheet) =>
      createWidths(columns, setting, 'pounds')([row(of, PATROLS)], letters)[
        columns.findIndex(({ name }) => name === 'November 2022')
      ]!;
    expect(width(sheet)).toBe(width(sheetOf()) + 9);
  });
});

describe('a total typed over held months', () => {
  const type = (amount: number) =>
    writesOf([{ row: row(sheet, PATROLS), column: column(columns, 'Q3 2022/23'), amount: pence(amount) }], setting);

  test('leaves them as they are and spreads the rest', () => {
    const { edits, rejected } = type(100_000);
    expect(rejected).toEqual([]);
    expect(edits.map(({ month, amount }) => [month, amount])).toEqual([
      [6, 40_000],
      [NOVEMBER, 20_000],
      [8, 40_000],
    ]);
  });

  test('is refused in words where they come to more', () => {
    const { edits, rejected } = type(5_000);
    expect(edits).toEqual([]);
    expect(rejected[0]?.why).toBe('The held months alone come to £200.00: release one, or choose another total.');
  });
});
