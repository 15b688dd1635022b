import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules, type Codable } from '../../../shared/domain/ledger/coding-rules.ts';
import type { CodingRule } from '../../../shared/domain/ledger/ledger-types.ts';

const NONE = { costCentre: null, account: null, project: null, text: null };
const rules = (...conditions: Partial<CodingRule>[]): CodingRule[] =>
  conditions.map((given, i) => ({ ...NONE, id: i + 1, position: i + 1, lineId: i + 1, sourceId: 1, ...given }));
const ROW: Codable = {
  costCentre: '1100',
  account: '4010',
  project: 'VRN01',
  text: 'Street mentoring April',
  supplier: 'Harbour Trust',
};

const lineOf = (row: Codable, ...conditions: Partial<CodingRule>[]): number | undefined =>
  compileRules(rules(...conditions))(row)?.lineId;

describe('a coding rule', () => {
  test('needs every condition it gives', () => {
    expect(lineOf(ROW, { costCentre: '1100', account: '4010', project: 'VRN01', text: 'mentoring' })).toBe(1);
    expect(lineOf(ROW, { costCentre: '1100', account: '4011' })).toBeUndefined();
    expect(lineOf(ROW, { costCentre: '1100', text: 'patrol' })).toBeUndefined();
  });

  test('compares without case and outer spaces, and finds its text in text or supplier', () => {
    expect(lineOf({ ...ROW, project: ' vrn01 ' }, { project: 'VRN01' })).toBe(1);
    expect(lineOf(ROW, { text: 'HARBOUR' })).toBe(1);
    expect(lineOf(ROW, { costCentre: '110' })).toBeUndefined();
  });

  test('decides when it is the first in order that fits', () => {
    expect(lineOf(ROW, { text: 'mentoring' }, { costCentre: '1100' })).toBe(1);
    expect(lineOf(ROW, { project: 'other' }, { text: 'mentoring' }, { costCentre: '1100' })).toBe(2);
    const late = rules({ costCentre: '1100', position: 9 }, { account: '4010', position: 3 });
    expect(compileRules(late)(ROW)?.lineId).toBe(2);
  });

  test('that asks for nothing codes nothing', () => {
    expect(lineOf(ROW, {})).toBeUndefined();
    expect(compileRules([])(ROW)).toBeNull();
  });

  test('is found as by trying one rule after another', () => {
    const few = fc.constantFrom('a', 'b', 'ab');
    const condition = fc.option(few, { nil: null });
    const anyRules = fc.array(
      fc.record({ costCentre: condition, account: condition, project: condition, text: condition }),
    );
    const anyRow = fc.record({ costCentre: few, account: few, project: few, text: few, supplier: few });
    fc.assert(
      fc.property(anyRules, anyRow, (given, row) => {
        const fits = (rule: CodingRule): boolean =>
          (['costCentre', 'account', 'project'] as const).every(
            (field) => rule[field] === null || rule[field] === row[field],
          ) &&
          (rule.text === null || row.text.includes(rule.text) || row.supplier.includes(rule.text)) &&
          Object.values({ ...NONE, ...rule }).some((value) => typeof value === 'string');
        const all = rules(...given);
        expect(compileRules(all)(row)?.lineId).toBe(all.find(fits)?.lineId);
      }),
    );
  });
});
