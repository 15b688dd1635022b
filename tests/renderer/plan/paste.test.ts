import { describe, expect, test } from 'vitest';
import { readTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { fillTargets, selectedTargets } from '../../../renderer/features/plan/model/fill.ts';
import { pasteTable, type OwnCopy } from '../../../renderer/features/plan/model/paste.ts';
import type { PlanView } from '../../../renderer/features/plan/model/plan-columns.ts';
import { groundOf, LINE, settingOf, sheetOf } from './a-plan.ts';

const sheet = sheetOf();
const PATROLS = `line ${LINE.patrols}`;
const SHARE_1 = `share ${LINE.contract} 1`;
const SHARE_2 = `share ${LINE.contract} 2`;

type Named = readonly [string, string];

function paste(text: string, view: PlanView, from: Named, to: Named = from, own: OwnCopy | null = null) {
  const pasted = pasteTable(readTable(text), own, groundOf(sheet, view, from, to), settingOf(sheet, view));
  return {
    ...pasted,
    laid: pasted.targets.map(({ row, column, amount }) => `${row.key}: ${column.name} ${amount}`),
  };
}

describe('pasting', () => {
  test('twelve months land in twelve months, whatever quarters stand between', () => {
    const { laid } = paste('1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12', 'budget', [PATROLS, 'April 2023']);
    expect(laid).toHaveLength(12);
    expect(laid[2]).toBe(`${PATROLS}: June 2023 300`);
    expect(laid[3]).toBe(`${PATROLS}: July 2023 400`);
    expect(laid[11]).toBe(`${PATROLS}: March 2024 1200`);
  });

  test('a table that carries its quarters has them left out', () => {
    const { laid } = paste('1\t2\t3\t6\t4\t5\t6\t15', 'budget', [PATROLS, 'April 2023']);
    expect(laid.map((one) => one.split(': ')[1])).toEqual([
      'April 2023 100',
      'May 2023 200',
      'June 2023 300',
      'July 2023 400',
      'August 2023 500',
      'September 2023 600',
    ]);
  });

  test('a column that is no sum of its months is a month', () => {
    expect(paste('1\t2\t3\t7', 'budget', [PATROLS, 'April 2023']).laid[3]).toBe(`${PATROLS}: July 2023 700`);
  });

  test('what was copied here comes back without its totals, wherever it is put', () => {
    const own = { text: '', calculatedRows: [true, false], totalColumns: [false, true, false] };
    const { laid } = paste('9\t9\t9\n1\t3\t2', 'budget', [SHARE_1, 'June 2023'], [SHARE_1, 'June 2023'], own);
    expect(laid).toEqual([`${SHARE_1}: June 2023 100`, `${SHARE_1}: July 2023 200`]);
  });

  test('one cell fills the selection, and the totals in it stay', () => {
    const { laid } = paste('£5', 'budget', [SHARE_1, 'June 2023'], [SHARE_2, 'July 2023']);
    expect(laid).toHaveLength(4);
    expect(laid.every((one) => one.endsWith(' 500'))).toBe(true);
  });

  test('reads amounts as ledgers write them', () => {
    const { laid } = paste('£1,200.50\t(3)\t4 CR\t5 DR\t', 'budget', [PATROLS, 'October 2023']);
    expect(laid.map((one) => one.split(' ').at(-1))).toEqual(['120050', '-300', '-400', '500', 'null']);
  });

  test('names every cell that cannot be written', () => {
    const { laid, rejected } = paste('1\tx\n2\t3', 'budget', [SHARE_2, 'April 2023']);
    expect(laid).toEqual([
      `${SHARE_2}: April 2023 100`,
      `line ${LINE.training}: April 2023 200`,
      `line ${LINE.training}: May 2023 300`,
    ]);
    expect(rejected).toEqual([{ where: 'Grip grant, May 2023', text: 'x', why: '“x” is not an amount.' }]);
  });

  test('locked and calculated cells are named with the reason, empty ones over them are nothing', () => {
    const { rejected } = paste('1\t2\n\t5', 'forecast', [SHARE_2, 'September 2022']);
    expect(rejected.map(({ where }) => where)).toEqual(['Grip grant, September 2022']);
    expect(rejected[0]?.why).toMatch(/Locked because the ledger has reached P06/);
  });

  test('what runs over the edge is named', () => {
    const { laid, rejected } = paste('1\t2\t3', 'budget', [PATROLS, 'February 2025']);
    expect(laid).toHaveLength(2);
    expect(rejected).toEqual([{ where: 'Patrols, after the last column', text: '3', why: 'There is no cell here.' }]);
  });
});

describe('filling', () => {
  const fill = (direction: 'down' | 'right', from: Named, to: Named, view: PlanView = 'budget') =>
    fillTargets(direction, groundOf(sheet, view, from, to), settingOf(sheet, view)).map(
      ({ row, column, amount }) => `${row.key}: ${column.name} ${amount}`,
    );

  test('down takes the first row, over the calculated rows between', () => {
    expect(fill('down', [SHARE_1, 'April 2023'], [PATROLS, 'April 2023'])).toEqual([
      `${SHARE_2}: April 2023 10000`,
      `line ${LINE.training}: April 2023 10000`,
      `${PATROLS}: April 2023 10000`,
    ]);
  });

  test('right takes the first column, past the totals', () => {
    expect(fill('right', [PATROLS, 'June 2023'], [PATROLS, 'August 2023'])).toEqual([
      `${PATROLS}: July 2023 20000`,
      `${PATROLS}: August 2023 20000`,
    ]);
  });

  test('of a single cell, its neighbour into it', () => {
    expect(fill('right', [PATROLS, 'July 2023'], [PATROLS, 'July 2023'])).toEqual([`${PATROLS}: July 2023 20000`]);
    expect(fill('down', [SHARE_2, 'July 2023'], [SHARE_2, 'July 2023'])).toEqual([`${SHARE_2}: July 2023 10000`]);
  });

  test('Delete and Ctrl+Enter act on figures that can be typed, not on totals', () => {
    const ground = groundOf(sheet, 'budget', ['theme 1', 'June 2023'], [SHARE_2, 'July 2023']);
    expect(selectedTargets(ground).map(({ row, column }) => `${row.key} ${column.name}`)).toEqual([
      `${SHARE_1} June 2023`,
      `${SHARE_1} July 2023`,
      `${SHARE_2} June 2023`,
      `${SHARE_2} July 2023`,
    ]);
  });
});
