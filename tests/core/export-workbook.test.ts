import { beforeAll, describe, expect, test } from 'vitest';
import { writePlanWorkbook } from '../../electron/core/excel/write/plan-workbook.ts';
import { safeText } from '../../electron/core/excel/write/safe-text.ts';
import { position } from '../../shared/domain/plan/position.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { awkwardPlan } from '../support/awkward-plan.ts';
import { evaluator } from '../support/formula.ts';
import { readWorkbookXml, type CellXml, type WorkbookXml } from '../support/workbook-file.ts';

const FACTS = { exportedAt: '2026-11-23T21:30:00.000Z', by: 'A. Officer', savedAt: '2026-11-20T09:05:00.000Z' };

const write = async (document: PlanDocument): Promise<WorkbookXml> =>
  readWorkbookXml(await writePlanWorkbook(document, FACTS));

let workbook: WorkbookXml;
beforeAll(async () => {
  workbook = await write(awkwardPlan);
});

const cellsOf = (sheet: string, from = workbook): ReadonlyMap<string, CellXml> => from.sheets.get(sheet) ?? new Map();

/** The rows of a sheet as lists of values. */
function rowsOf(sheet: string, from = workbook): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const [address, { value }] of cellsOf(sheet, from)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    (rows[Number(row)] ??= [])[column] = value;
  }
  return rows.filter(Boolean);
}

/** The column, from 1, under a heading. */
const columnOf = (sheet: string, heading: string): number =>
  rowsOf(sheet)
    .find((cells) => cells.includes(heading) && cells.length > 5)
    ?.indexOf(heading) ?? -1;

const SETTLEMENT = [
  ['allocation', 'Allocation'],
  ['budget', 'Budget'],
  ['headroom', 'Headroom'],
  ['actual', 'Actual'],
  ['committed', 'Committed'],
  ['forecast', 'Forecast'],
  ['variance', 'Variance'],
  ['available', 'Available'],
  ['atRisk', 'At risk of loss'],
  ['lost', 'Lost'],
] as const;

const asPence = (value: unknown): number | null => (typeof value === 'number' ? Math.round(value * 100) : null);

/** Every formula whose cached result is not what it comes to when worked out from the cells it names. */
function wrongResults(from: WorkbookXml): string[] {
  const evaluate = evaluator(from);
  return [...from.sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, cell]) => {
      if (cell.formula === null) return [];
      const now = evaluate(sheet, address);
      return now === cell.value ? [] : [`${sheet} ${address} ${cell.formula}: cached ${cell.value}, comes to ${now}`];
    }),
  );
}

const countFormulas = (sheet: string): number =>
  [...cellsOf(sheet).values()].filter(({ formula }) => formula !== null).length;

describe('formulas', () => {
  test('every total is a live formula whose cached result is right to the penny', () => {
    expect(countFormulas('Plan by month')).toBeGreaterThan(100);
    expect(countFormulas('Settlement')).toBeGreaterThan(100);
    expect(countFormulas('Position by intervention')).toBeGreaterThan(40);
    expect(wrongResults(workbook)).toEqual([]);
  });

  test('they follow when a month is typed over', async () => {
    const months = awkwardPlan.budgets[0]?.months ?? [];
    const changed = months.map((amount, m) => (m === 30 ? null : amount));
    const edited = await write({
      ...awkwardPlan,
      budgets: awkwardPlan.budgets.map((row, i) => (i === 0 ? { ...row, months: changed } : row)),
    });
    // The formulas of the workbook as made, over the months of the one edited, come to the results of the latter.
    const typedOver = new Map([...workbook.sheets].map(([sheet, cells]) => [sheet, new Map(cells)]));
    for (const [address, cell] of cellsOf('Plan by month', edited))
      if (cell.formula === null) typedOver.get('Plan by month')?.set(address, cell);
    const evaluate = evaluator({ ...workbook, sheets: typedOver });
    for (const [sheet, cells] of edited.sheets)
      for (const [address, cell] of cells)
        if (cell.formula !== null) expect(`${address} ${evaluate(sheet, address)}`).toBe(`${address} ${cell.value}`);
  });

  test('a plan without a line, a ledger or a commitment has totals of nothing', async () => {
    const empty = { ...awkwardPlan, budgets: [], actuals: [], commitments: [], committed: [] };
    expect(wrongResults(await write({ ...empty, ledger: { ...awkwardPlan.ledger, actualsTo: null } }))).toEqual([]);
  });
});

describe('figures', () => {
  test('the settlement shows what the plan knows of each source and year', () => {
    const rows = rowsOf('Settlement');
    for (const row of sourceYears(awkwardPlan).rows.filter(({ sourceId }) => sourceId > 0)) {
      const code = awkwardPlan.sources.find(({ id }) => id === row.sourceId)?.code;
      const shown = rows.find((cells) => cells[1] === code && cells[4] === row.year) ?? [];
      const known = SETTLEMENT.map(([figure]) => [
        figure,
        figure !== 'lost' && row.notEntered.has(figure) ? null : row[figure],
      ]);
      const figures = SETTLEMENT.map(([figure, heading]) => [figure, asPence(shown[columnOf('Settlement', heading)])]);
      expect({ code, figures }).toEqual({ code, figures: known });
    }
  });

  test('what is not entered says so, and totals say of how much', async () => {
    const [first] = awkwardPlan.sources;
    const without = await write({
      ...awkwardPlan,
      allocations: awkwardPlan.allocations.filter(({ sourceId }) => sourceId !== first?.id),
      budgets: awkwardPlan.budgets.map((row) => ({ ...row, months: row.months.map(() => null) })),
      commitments: [],
      committed: [],
    });
    expect(wrongResults(without)).toEqual([]);
    const shown = rowsOf('Settlement', without);
    const at = (cells: readonly unknown[] | undefined, heading: string) => cells?.[columnOf('Settlement', heading)];
    const row = shown.find((cells) => cells[1] === first?.code);
    expect(at(row, 'Allocation')).toBeNull();
    const derived = ['Budget', 'Headroom', 'Committed', 'At risk of loss'];
    expect(derived.map((heading) => at(row, heading))).toEqual(derived.map(() => 'not entered'));
    const total = shown.find((cells) => cells[2] === 'All cash sources' && cells[4] === 'All years');
    const cash = sourceYears(awkwardPlan).rows.filter(
      ({ sourceId }) => awkwardPlan.sources.find(({ id }) => id === sourceId)?.inKind === false,
    );
    expect(at(total, 'Budget')).toBe('not entered');
    expect(at(total, 'Budgets not entered')).toBe(cash.length);
    expect(at(total, 'Allocations not entered')).toBeGreaterThan(0);
    // Spending without a budget is an overspend all the same.
    expect(asPence(at(total, 'Variance'))).toBeLessThan(0);
  });

  test('the totals of the settlement are those of the plan', () => {
    const { byYear, total } = sourceYears(awkwardPlan);
    const totals = rowsOf('Settlement').filter((cells) => cells[2] === 'All cash sources');
    const expected = [...byYear.values(), total].map(({ allocation, budget, forecast, atRisk, notEntered }) => [
      allocation,
      notEntered.has('budget') ? null : budget,
      notEntered.has('forecast') ? null : forecast,
      notEntered.has('headroom') ? null : (atRisk ?? 0),
    ]);
    const columns = ['Allocation', 'Budget', 'Forecast', 'At risk of loss'].map((heading) =>
      columnOf('Settlement', heading),
    );
    expect(totals.map((cells) => columns.map((column) => asPence(cells[column])))).toEqual(expected);
  });

  test('the position is that of the plan, codes told apart by their zeros', () => {
    const rows = rowsOf('Position by intervention');
    for (const row of position(awkwardPlan, 'intervention').filter(({ key }) => key === '007' || key === '7')) {
      const shown = rows.find((cells) => cells[1] === row.key && cells[3] === row.year) ?? [];
      const figures = (['budget', 'actual', 'committed', 'forecast', 'variance', 'available'] as const).map((figure) =>
        row.notEntered.includes(figure) ? null : row[figure],
      );
      expect(shown.slice(4, 10).map(asPence)).toEqual(figures);
    }
  });

  test('the plan by month holds each month as entered, and a blank where none is', () => {
    const row = rowsOf('Plan by month').find((cells) => cells[1] === 'L1/S1') ?? [];
    const columns = rowsOf('Plan by month').find((cells) => cells[1] === 'Row') ?? [];
    const shown = columns.flatMap((heading, column) => (typeof heading === 'number' ? [row[column] ?? null] : []));
    expect(shown.map(asPence)).toEqual(awkwardPlan.budgets[0]?.months);
    expect(row.at(-1)).toBe(8);
  });
});

describe('cells', () => {
  test('codes are text and keep their zeros', () => {
    const code = [...cellsOf('Plan by month').values()].find(({ value }) => value === '007');
    expect(code).toMatchObject({ type: 's', format: '@' });
    expect(rowsOf('Commitments').some((cells) => cells[2] === '000123')).toBe(true);
  });

  test('text that looks like a formula is defused, and no text became a formula', () => {
    const texts = [...workbook.sheets.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value));
    expect(texts).toContain("'=SUM(A1:A9)");
    expect(texts).toContain("'+44 20 7946 0000");
    expect(texts).toContain('-12.50');
    expect(texts.filter((text) => typeof text === 'string' && /^[=+@]/.test(text))).toEqual([]);
  });

  test.each(['=1', '+1', '@x', '-x', '\tx', '\rx', '-1-1'])('%j gets an apostrophe', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  test.each(['-1', '-1,250.00', 'a=b', '', '10'])('%j stays', (text) => {
    expect(safeText(text)).toBe(text);
  });

  test('months are typed dates; amounts are numbers with brackets for negatives and a dash for zero', () => {
    const april = cellsOf('Plan by month').get('H5');
    expect(april).toMatchObject({ value: 44652, format: 'mmm yy' });
    const amount = [...cellsOf('Plan by month').values()].find(({ value }) => value === 3333.34);
    expect(amount).toMatchObject({ type: 'n', format: '#,##0.00_);(#,##0.00);"–"_)' });
  });

  test('the first sheet says what, when, who and which revision', () => {
    const facts = new Map(rowsOf('Read me').map((cells) => [cells[1], cells[2]]));
    expect(facts.get('Plan')).toBe('Awkward & <plan>');
    expect(facts.get('Made by')).toBe('A. Officer');
    expect(facts.get('Made (UTC)')).toBeCloseTo(46349.8958, 3);
    expect(facts.get('Plan saved (UTC)')).toBeCloseTo(46346.3785, 3);
    expect(facts.get('Revision')).toMatch(/^42 /);
  });
});

describe('sheets', () => {
  const xml = (sheet: string): string => workbook.parts.get(workbook.partOf.get(sheet) ?? '') ?? '';

  test('they stand in reading order', () => {
    expect([...workbook.sheets.keys()]).toEqual([
      'Read me',
      'Settlement',
      'Plan by month',
      'Actuals by month',
      'Commitments',
      'Position by intervention',
    ]);
  });

  test.each(['Settlement', 'Plan by month', 'Actuals by month', 'Commitments', 'Position by intervention'])(
    '%s has frozen headings, prints on landscape pages, and is named for screen readers',
    (sheet) => {
      expect(xml(sheet)).toMatch(/<pane [^>]*state="frozen"/);
      expect(xml(sheet)).toMatch(/<pageSetup [^>]*orientation="landscape"/);
      expect(xml(sheet)).toMatch(/<pageSetUpPr fitToPage="1"/);
      const names = [...workbook.names].filter(
        ([, range]) => range.startsWith(`'${sheet}'!`) || range.startsWith(`${sheet}!`),
      );
      expect(names.map(([name]) => name)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^_xlnm\.Print_Titles \d$/),
          expect.stringMatching(/^TitleRegion\d+(\.[a-z]+\d+){2}\.\d+$/),
          expect.stringMatching(/_table$/),
        ]),
      );
    },
  );

  test('the same plan gives the same workbook', async () => {
    const again = await write(awkwardPlan);
    for (const [name, part] of workbook.parts) expect(again.parts.get(name), name).toBe(part);
  });
});
