import { describe, expect, test } from 'vitest';
import { summarise } from '../../../renderer/features/plan/model/selection-summary.ts';
import { visibleRows } from '../../../renderer/features/plan/model/visible-rows.ts';
import { NO_FILTER } from '../../../renderer/features/plan/model/row-filter.ts';
import { EVERYTHING, groundOf, LINE, settingOf, sheetOf } from './a-plan.ts';

const sheet = sheetOf();
const PATROLS = `line ${LINE.patrols}`;

const sums = (from: readonly [string, string], to: readonly [string, string]) =>
  summarise(groundOf(sheet, 'budget', from, to), settingOf(sheet, 'budget'));

describe('the sum of a selection', () => {
  test('counts a quarter’s months or the quarter, never both', () => {
    const { sum, count, leftOut } = sums([PATROLS, 'June 2023'], [PATROLS, 'July 2023']);
    expect(sum).toBe(40_000);
    expect(count).toBe(2);
    expect(leftOut).toEqual(['Q1 total']);
  });

  test('counts a group’s rows or the group, never both', () => {
    const { sum, leftOut } = sums(['theme 1', 'June 2023'], [`line ${LINE.training}`, 'June 2023']);
    expect(sum).toBe(15_000);
    expect(leftOut).toEqual(['3 group rows']);
  });

  test('a total selected alone is its figure', () => {
    expect(sums([PATROLS, 'Q1 2023/24'], [PATROLS, 'Q1 2023/24'])).toMatchObject({
      sum: 60_000,
      count: 1,
      leftOut: [],
    });
  });

  test('blank cells are not counted', () => {
    expect(sums([`line ${LINE.training}`, 'June 2023'], [`line ${LINE.training}`, 'June 2023']).count).toBe(0);
  });

  test('the whole plan sums to its total whatever is selected with it', () => {
    const all = summarise(
      groundOf(sheet, 'budget', ['theme 1', 'April 2022'], [PATROLS, '2024/25']),
      settingOf(sheet, 'budget'),
    );
    expect(all.sum).toBe(36 * 35_000);
  });
});

describe('looking for lines', () => {
  const found = (words: string) =>
    visibleRows(sheet, { ...EVERYTHING, filter: { ...NO_FILTER, words } }).map(({ key }) => key);

  test('brings what a match stands in', () => {
    const line = sheet.rows.get(PATROLS)!;
    expect(found('patrols')).toContain(PATROLS);
    expect(found('patrols')).toContain(line.parent);
  });

  test('finds by source, opening the line', () => {
    expect(found('grip')).toContain(`share ${LINE.contract} 2`);
    expect(found('grip')).not.toContain(`share ${LINE.contract} 1`);
  });

  test('needs every word', () => {
    expect(found('patrols nowhere')).toEqual([]);
  });
});
