import { describe, expect, test } from 'vitest';
import { planDocument } from '../../../shared/contract/schemas.ts';
import { conditionReadings } from '../../../shared/domain/conditions/condition-reading.ts';
import { financialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { position } from '../../../shared/domain/plan/position.ts';
import { sourceYears } from '../../../shared/domain/plan/source-years.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import { documentOf, extractRows } from '../../support/document-of.ts';

const seed = demoPlan();
const rows = extractRows(seed);
const document = documentOf(seed);
const [first, second, third] = [2022, 2023, 2024].map(financialYear);

describe('the demonstration plan', () => {
  test('is the same each time', () => expect(demoPlan()).toEqual(seed));

  test('fits the contract', () => expect(planDocument.safeParse(document).error).toBeUndefined());

  test('has one broken condition in its running year, and one that is close', () => {
    const running = conditionReadings(document).filter(({ year }) => year === second);
    const named = (state: string) => running.filter((one) => one.state === state).map(({ name }) => name);
    expect(named('broken')).toEqual(['Match']);
    expect(named('close')).toEqual(['Community grants']);
    expect(named('not tested')).toEqual([]);
  });

  test('is as large as promised', () => {
    expect(seed.interventions).toHaveLength(14);
    expect(seed.lines).toHaveLength(78);
    expect(seed.commitments).toHaveLength(40);
    expect(rows).toHaveLength(3_000);
    expect(document.ledger).toMatchObject({ rows: 3_000, uncodedRows: 6, actualsTo: '2023/24-P06' });
  });

  test('numbers everything from 1 in order, and refers only to what is there', () => {
    for (const list of [
      seed.sources,
      seed.allocations,
      seed.themes,
      seed.localities,
      seed.categories,
      seed.interventions,
      seed.lines,
      seed.commitments,
      seed.codingRules,
    ])
      expect(list.map(({ id }) => id)).toEqual(list.map((_, i) => i + 1));
    for (const { themeId, localities } of seed.interventions) {
      expect(themeId).toBeGreaterThan(0);
      if (localities.length > 0) expect(localities.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
      for (const { localityId } of localities) expect(localityId).toBeGreaterThan(0);
    }
    for (const { categoryId } of seed.lines) expect(categoryId).toBeGreaterThan(0);
  });

  test('each extract’s total is the sum of its rows', () => {
    for (const { csv } of seed.extracts) {
      const own = extractRows({ ...seed, extracts: [{ name: '', csv }] });
      const total = own.reduce((sum, { amount }) => sum + amount, 0);
      expect(
        csv
          .trimEnd()
          .split('\r\n')
          .at(-1)
          ?.replace(/[^\d-]/g, ''),
      ).toBe(String(total));
    }
  });

  test('no two rules have the same codes', () => {
    const codes = seed.codingRules.map(({ costCentre, account, project }) => `${costCentre} ${account} ${project}`);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('its figures are sane', () => {
  const { rows: sources, byYear } = sourceYears(document);

  test('no source-year is budgeted above its allocation, and little of it is left', () => {
    for (const { allocation, budget } of sources.filter((row) => row.sourceId > 0)) {
      expect(budget).toBeLessThanOrEqual(allocation!);
      expect(budget / allocation!).toBeGreaterThan(0.97);
    }
  });

  test('year one was slightly underspent, year two has money at risk, year three is unsigned', () => {
    const settlement = sources.filter(({ sourceId }) => sourceId === 1);
    expect(settlement.map(({ certainty }) => certainty)).toEqual(['received', 'signed', 'indicative']);
    expect(settlement[0]!.actual / settlement[0]!.budget).toBeGreaterThan(0.93);
    expect(settlement[0]!.lost).toBeGreaterThan(0);
    expect(byYear.get(second!)!.atRisk).toBeGreaterThan(2_000_000);
    expect(byYear.get(third!)!.spendAtRisk).toBeGreaterThan(0);
  });

  test('interventions spend between 80 and 105 percent of their budget', () => {
    for (const { key, year, budget, forecast } of position(document, 'intervention'))
      if (budget > 0) {
        expect(forecast / budget, `${key} ${year}`).toBeGreaterThan(0.8);
        expect(forecast / budget, `${key} ${year}`).toBeLessThan(1.05);
      }
  });

  test('mentoring started late', () => {
    const [mentoring] = position(document, 'intervention', first).filter(({ key }) => key === 'MEN');
    expect(mentoring!.actual / mentoring!.budget).toBeLessThan(0.92);
  });

  test('the co-funder pays for the two school pilots and nothing else', () => {
    const schools = new Set(
      seed.interventions.flatMap(({ id, code }) => (code === 'SPA' || code === 'SPB' ? [id] : [])),
    );
    const lines = new Set(seed.lines.flatMap(({ id, interventionId }) => (schools.has(interventionId) ? [id] : [])));
    expect(seed.budgets.filter(({ sourceId }) => sourceId === 4).every(({ lineId }) => lines.has(lineId))).toBe(true);
    expect(seed.budgets.filter(({ lineId }) => lines.has(lineId)).every(({ sourceId }) => sourceId === 4)).toBe(true);
  });
});

describe('its ledger is as untidy as a real one', () => {
  const like = (words: RegExp) => rows.filter(({ text }) => words.test(text));

  test('accruals are reversed in the month after, but for the last', () => {
    const [made, reversed] = [like(/^Accrual,/), like(/^Reversal of accrual,/)];
    expect(made.length).toBeGreaterThan(5);
    const open = made.filter(({ period }) => period === '2023/24-P06');
    const sum = (of: typeof rows) => of.reduce((total, { amount }) => total + amount, 0);
    expect(sum(made) - sum(open)).toBe(-sum(reversed));
  });

  test('it has credit notes, a corrected and an uncorrected miscoding, adjustments and rows that look alike', () => {
    expect(like(/^Credit note/).every(({ amount }) => amount < 0)).toBe(true);
    expect(like(/^Credit note/).length).toBeGreaterThan(1);
    expect(like(/^Correction/).reduce((total, { amount }) => total + amount, 0)).toBe(0);
    expect(like(/two further cohorts/)).toMatchObject([{ costCentre: 'V103' }]);
    expect(rows.filter(({ period }) => period.endsWith('P13'))).toHaveLength(2);
    const parking = like(/^Parking, ward/);
    expect(parking).toHaveLength(5);
    expect(new Set(parking.map((row) => JSON.stringify(row))).size).toBe(1);
  });

  test('orders in the ledger are orders of the register', () => {
    const known = new Set(seed.commitments.map(({ reference }) => reference));
    const orders = rows.filter(({ order }) => order !== '');
    expect(orders.length).toBeGreaterThan(100);
    expect(orders.every(({ order }) => known.has(order))).toBe(true);
  });
});
