import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../renderer/features/plan/model/cell-value.ts';
import { findInRows } from '../../../renderer/features/plan/model/find-in-plan.ts';
import { NO_FILTER, type RowFilter } from '../../../renderer/features/plan/model/row-filter.ts';
import { readLook, writeLook } from '../../../renderer/features/plan/model/view-definition.ts';
import { visibleRows, type RowChoice } from '../../../renderer/features/plan/model/visible-rows.ts';
import { aPlan, columnsOf, EVERYTHING, LINE, rowsOf, settingOf, sheetOf, SOURCE } from './a-plan.ts';

const sheet = sheetOf(aPlan({ holds: [{ lineId: LINE.patrols, sourceId: SOURCE.grant, months: [3] }] }));
const columns = columnsOf(sheet);
const shown = (choice: Partial<RowChoice>) =>
  visibleRows(sheet, { ...EVERYTHING, ...choice }, (row, from, count) =>
    valueOf(row, { ...columns[0]!, kind: 'year', from, count }, 'budget', sheet.figures.openFrom),
  ).map(({ key }) => key);
const filtered = (filter: Partial<RowFilter>) => shown({ filter: { ...NO_FILTER, ...filter } });

const PATROLS = `line ${LINE.patrols}`;
const CONTRACT = `line ${LINE.contract}`;
const TRAINING = `line ${LINE.training}`;

describe('filtered rows', () => {
  test('by source: the lines it pays for, with what they stand in', () => {
    expect(filtered({ sourceId: SOURCE.grant })).toEqual([
      'theme 1',
      'intervention 1',
      CONTRACT,
      `share ${LINE.contract} ${SOURCE.grant}`,
      'intervention 2',
      PATROLS,
    ]);
  });

  test('by category and words together', () => {
    expect(filtered({ categoryId: 1 })).toContain(PATROLS);
    expect(filtered({ categoryId: 2 })).not.toContain(PATROLS);
    expect(filtered({ categoryId: 1, words: 'hotspot' })).toEqual(['theme 1', 'intervention 2', PATROLS]);
  });

  test('by state', () => {
    expect(filtered({ state: 'held' })).toEqual(['theme 1', 'intervention 2', PATROLS]);
    expect(filtered({ state: 'uncoded' })).toEqual(['uncoded']);
    expect(filtered({ state: 'blank' })).toContain(TRAINING);
    expect(filtered({ state: 'blank' })).not.toContain(PATROLS);
    expect(filtered({ state: 'over' })).toEqual(['theme 1', 'intervention 2', PATROLS]);
    expect(filtered({ state: 'pending' })).toEqual([]);
    expect(filtered({ state: 'noted' })).toEqual([]);
  });
});

describe('sorted and hidden rows', () => {
  test('names rise within the row above, what is apart stays last', () => {
    const keys = shown({ order: { by: 'name' } });
    expect(keys.indexOf('intervention 1')).toBeLessThan(keys.indexOf('intervention 2'));
    expect(keys.at(-1)).toBe('uncoded');
    expect(keys.slice(-2)).toContain('in kind');
  });

  test('amounts fall', () => {
    const keys = shown({ order: { by: 'amount', from: 0, count: 12, name: '2022/23' } });
    expect(keys.indexOf('intervention 2')).toBeLessThan(keys.indexOf('intervention 1'));
    expect(keys.indexOf(CONTRACT)).toBeLessThan(keys.indexOf(TRAINING));
  });

  test('a hidden row takes what is beneath it along', () => {
    expect(shown({ hidden: new Set(['intervention 1']) })).not.toContain(CONTRACT);
    expect(shown({ hidden: new Set([PATROLS]) })).toContain('intervention 2');
  });
});

describe('a saved view', () => {
  test('is read back as it was written', () => {
    const look = {
      view: 'budget' as const,
      columns: { years: new Set(['2023/24']), quarters: new Set(['2023/24-Q1']) },
      rows: { closed: new Set(['theme 1']), opened: new Set([CONTRACT]) },
      filter: { words: 'x', sourceId: 2, categoryId: null, state: 'over' as const },
      order: { by: 'amount' as const, from: 12, count: 12, name: '2023/24' },
      hidden: new Set([PATROLS]),
    };
    expect(readLook(writeLook(look))).toEqual(look);
  });

  test.each(['', 'null', '{"filter":{"state":"odd","sourceId":"2"},"order":{"by":"amount"},"rows":3}'])(
    'what is not understood in %s is left as at first',
    (definition) => {
      const look = readLook(definition);
      expect(look).toMatchObject({ view: 'forecast', columns: null, filter: NO_FILTER, order: { by: 'plan' } });
      expect(look.hidden.size).toBe(0);
    },
  );
});

describe('finding', () => {
  const rows = rowsOf(sheet);
  const setting = settingOf(sheet, 'budget');
  const find = (words: string, step: 1 | -1 = 1, from = { row: 0, column: -1 }) => {
    const found = findInRows(words, rows, columns, setting, from, step);
    return found && [rows[found.row]?.key, columns[found.column]?.name ?? null];
  };

  test('names, then figures by their pounds, round and round', () => {
    expect(find('patrols')).toEqual(['intervention 2', null]);
    expect(find('ward train')).toEqual([TRAINING, null]);
    expect(find('£200.00')?.[0]).toBe('intervention 2');
    expect(find('nowhere')).toBeNull();
    expect(find('  ')).toBeNull();
  });

  test('backwards finds the last first', () => {
    expect(find('training', -1)?.[0]).toBe('share 2 3');
  });
});
