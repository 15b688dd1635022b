import { describe, expect, test } from 'vitest';
import { pence } from '../../../shared/domain/money/pence.ts';
import { blockTargets } from '../../../renderer/features/plan/model/fill.ts';
import {
  reshapeByCopy,
  reshapeByProfile,
  reshapeByScale,
  reshapeByShift,
  totalOf,
} from '../../../renderer/features/plan/model/reshape-profile.ts';
import { inputRowsUnder, type Reshaped } from '../../../renderer/features/plan/model/scope-rows.ts';
import { spansOf } from '../../../renderer/features/plan/dialogs/reshape-spans.ts';
import type { Result } from '../../../shared/base/result.ts';
import { extended, onHandle } from '../../../renderer/ui/grid/fill-handle.ts';
import { groundOf, LINE, row, settingOf, sheetOf, SOURCE } from './a-plan.ts';

const sheet = sheetOf();
const PATROLS = `line ${LINE.patrols}`;
const patrols = { sheet, rows: [row(sheet, PATROLS)], from: 12, count: 12 };
const both = { ...patrols, rows: inputRowsUnder(sheet, [row(sheet, 'theme 1')]) };

const valueOf = (made: Result<Reshaped, string>): Reshaped => {
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
const sumOf = (made: Result<Reshaped, string>, which: 'before' | 'after'): number =>
  valueOf(made).months.reduce((sum, month) => sum + (month[which] ?? 0), 0);

describe('rows under a selection', () => {
  test('are those that take figures, once, though their group is selected too', () => {
    const rows = [row(sheet, 'intervention 1'), row(sheet, `line ${LINE.contract}`)];
    expect(inputRowsUnder(sheet, rows).map(({ key }) => key)).toEqual([
      `share ${LINE.contract} ${SOURCE.settlement}`,
      `share ${LINE.contract} ${SOURCE.grant}`,
      `line ${LINE.training}`,
    ]);
  });
});

describe('a profile', () => {
  test('lays one row’s total as typed', () => {
    expect(totalOf(patrols)).toBe(240_000);
    const made = reshapeByProfile(patrols, { kind: 'quarters in arrears' }, pence(400));
    expect(valueOf(made).edits.filter(({ amount }) => amount !== null)).toEqual(
      [14, 17, 20, 23].map((month) => ({ lineId: LINE.patrols, sourceId: SOURCE.grant, month, amount: 100 })),
    );
  });

  test('keeps each row’s own total among several, and leaves a blank row blank', () => {
    const made = reshapeByProfile(both, { kind: 'front-loaded' }, null);
    expect(sumOf(made, 'after')).toBe(sumOf(made, 'before'));
    expect(valueOf(made).edits.some(({ lineId }) => lineId === LINE.training)).toBe(false);
  });

  test('as last year’s actuals lay needs a whole year of them', () => {
    expect(reshapeByProfile(patrols, { kind: 'last year' }, pence(100))).toEqual({
      ok: false,
      error: 'The ledger has not reached the end of a year before these months',
    });
  });
});

test('scaling changes the months chosen and no others', () => {
  const made = reshapeByScale(patrols, '10', 'half up');
  expect(sumOf(made, 'after') - sumOf(made, 'before')).toBe(24_000);
  expect(valueOf(made).edits.every(({ month }) => month >= 12 && month < 24)).toBe(true);
});

test('a shift names the row among several that it cannot move', () => {
  const made = reshapeByShift({ ...both, from: 24, count: 12 }, 1);
  expect(made).toEqual({
    ok: false,
    error: expect.stringMatching(/: £\d.* would fall after the plan ends$/) as string,
  });
  expect(sumOf(reshapeByShift(patrols, 3), 'after')).toBe(sumOf(reshapeByShift(patrols, 3), 'before'));
});

test('a year is copied for every row that has one', () => {
  const made = reshapeByCopy(both, { source: 1, target: 2, percent: '5', rounding: 'half up' });
  const year = valueOf(made).months.slice(24);
  expect(year.reduce((sum, { after }) => sum + (after ?? 0), 0)).toBe((35_000 * 12 * 105) / 100);
});

test('the months offered are the selection, the years and all, without what is actual in the forecast', () => {
  const scope = { rowKeys: [PATROLS], from: 12, count: 3 };
  expect(spansOf(sheet, 'budget', scope).map(({ name }) => name)).toEqual([
    'April 2023 to June 2023',
    '2022/23',
    '2023/24',
    '2024/25',
    'Every year',
  ]);
  expect(spansOf(sheet, 'forecast', scope)[1]).toEqual({
    name: 'October 2022 to March 2023',
    from: 6,
    count: 6,
  });
});

describe('dragging the corner', () => {
  test('repeats the block, and leaves the block itself', () => {
    const ground = groundOf(sheet, 'budget', [PATROLS, 'April 2023'], [PATROLS, 'August 2023']);
    const block = { ...ground.area, right: ground.area.left + 1 };
    const targets = blockTargets(block, ground, settingOf(sheet, 'budget'));
    expect(targets.map(({ column, amount }) => [column.name, amount])).toEqual([
      ['June 2023', 20_000],
      ['July 2023', 20_000],
      ['August 2023', 20_000],
    ]);
  });

  test('goes further down or across, whichever is more, and never gets smaller', () => {
    const block = { top: 2, bottom: 3, left: 4, right: 5 };
    expect(extended(block, { row: 6, column: 6 })).toEqual({ ...block, bottom: 6 });
    expect(extended(block, { row: 4, column: 1 })).toEqual({ ...block, left: 1 });
    expect(extended(block, { row: 2, column: 4 })).toEqual(block);
  });

  test('begins at the corner of the last cell only', () => {
    const cell = document.createElement('div');
    cell.getBoundingClientRect = () => ({ right: 100, bottom: 50 }) as DOMRect;
    expect(onHandle(cell, 97, 48)).toBe(false);
    cell.classList.add('g-corner');
    expect([onHandle(cell, 97, 48), onHandle(cell, 80, 48)]).toEqual([true, false]);
  });
});
