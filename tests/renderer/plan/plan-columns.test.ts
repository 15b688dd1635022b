import { describe, expect, test } from 'vitest';
import {
  grainOf,
  openAround,
  openAt,
  withQuarter,
  withYear,
} from '../../../renderer/features/plan/model/plan-columns.ts';
import { columnsOf, sheetOf } from './a-plan.ts';

const sheet = sheetOf();
const { plan } = sheet.document;
const calendar = { plan, months: sheet.figures.months, openFrom: sheet.figures.openFrom };

const labels = (...args: Parameters<typeof columnsOf> extends [unknown, ...infer R] ? R : never): string =>
  columnsOf(sheet, ...args)
    .map(({ label }) => label)
    .join(' ');

describe('columns', () => {
  test('years closed: actual, running and to come', () => {
    expect(labels('forecast', openAt('years', plan))).toBe('Outturn Budget Budget');
    expect(labels('budget', openAt('years', plan))).toBe('Budget Budget Budget');
  });

  test('quarters of a year that is running, then its outturn and variance', () => {
    expect(labels('forecast', withYear(openAt('years', plan), '2022/23', true))).toBe(
      'Actual Actual Forecast Forecast Outturn Variance Budget Budget',
    );
  });

  test('a quarter opens into its months, followed by its total', () => {
    const open = withQuarter(withYear(openAt('years', plan), '2022/23', true), '2022/23-Q2', true);
    expect(labels('budget', open)).toBe('Budget Jul Aug Sep Q2 Budget Budget Total Budget Budget');
  });

  test('only totals beside their months are totals', () => {
    const open = withQuarter(withYear(openAt('years', plan), '2022/23', true), '2022/23-Q2', true);
    const totals = columnsOf(sheet, 'budget', open).filter((column) => column.totals);
    expect(totals.map(({ name }) => name)).toEqual(['Q2 2022/23', '2022/23']);
  });

  test('every month of the plan stands once among those that are no totals', () => {
    const plain = columnsOf(sheet, 'forecast').filter((column) => !column.totals);
    expect(plain.map(({ from }) => from)).toEqual(Array.from({ length: 36 }, (_, i) => i));
  });
});

describe('what is open', () => {
  test('at first the running year, round the month that the ledger has reached', () => {
    expect([...openAround(calendar, false).quarters]).toEqual(['2022/23-Q2', '2022/23-Q3']);
    expect([...openAround(calendar, true).quarters]).toEqual(['2022/23-Q3']);
    expect([...openAround({ ...calendar, openFrom: 0 }, false).quarters]).toEqual(['2022/23-Q1', '2022/23-Q2']);
    expect([...openAround({ ...calendar, openFrom: 36 }, false).years]).toEqual(['2024/25']);
  });

  test('is named by its finest', () => {
    expect(grainOf(openAt('years', plan))).toBe('years');
    expect(grainOf(openAt('quarters', plan))).toBe('quarters');
    expect(grainOf(openAround(calendar, false))).toBe('months');
    expect(grainOf(withYear(openAround(calendar, false), '2022/23', false))).toBe('years');
  });
});
