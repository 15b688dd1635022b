import { describe, expect, test } from 'vitest';
import {
  conditionsOf,
  draftFromRow,
  EMPTY_DRAFT,
  missingFromRule,
  ruleOf,
  setCondition,
  switchCondition,
} from '../../../renderer/features/ledger/rules/rule-draft.ts';
import { methods } from '../../../shared/contract/methods.ts';
import type { LedgerRow } from '../../../shared/domain/ledger/ledger-types.ts';
import { ledgerRow } from './ledger-row.ts';

const row = (change: Partial<LedgerRow>): LedgerRow => ledgerRow(change);

describe('a rule made from a row', () => {
  test('takes the codes that the row carries, and offers its supplier without using it', () => {
    const draft = draftFromRow(row({ costCentre: 'V300', account: '40210', supplier: 'Rutland Outreach Ltd' }));
    expect(conditionsOf(draft)).toEqual({ costCentre: 'V300', account: '40210', project: null, text: null });
    expect(draft.conditions.text).toEqual({ value: 'Rutland Outreach Ltd', used: false });
  });

  test('uses the supplier, or else the text, when the row carries no code', () => {
    expect(conditionsOf(draftFromRow(row({ supplier: 'Blaby Print', text: 'Panel report' })))?.text).toBe(
      'Blaby Print',
    );
    expect(conditionsOf(draftFromRow(row({ text: 'Panel report' })))?.text).toBe('Panel report');
    expect(conditionsOf(draftFromRow(row({})))).toBeNull();
  });

  test('goes to the row’s own home', () => {
    expect(draftFromRow(row({ lineId: 7, sourceId: 2 }))).toMatchObject({ lineId: 7, sourceId: 2 });
  });
});

describe('a rule being made', () => {
  test('typing uses a condition, clearing gives it up, switching keeps what was typed', () => {
    const typed = setCondition(EMPTY_DRAFT, 'text', ' van ');
    expect(conditionsOf(typed)?.text).toBe('van');
    expect(conditionsOf(setCondition(typed, 'text', ' '))).toBeNull();
    const off = switchCondition(typed, 'text', false);
    expect(conditionsOf(off)).toBeNull();
    expect(conditionsOf(switchCondition(off, 'text', true))?.text).toBe('van');
  });

  test('says what is missing, one thing after the other', () => {
    const conditioned = setCondition(EMPTY_DRAFT, 'costCentre', 'V100');
    expect(missingFromRule(EMPTY_DRAFT)).toMatch(/condition/);
    expect(missingFromRule(conditioned)).toMatch(/line/);
    expect(missingFromRule({ ...conditioned, lineId: 1 })).toMatch(/source/);
    expect(missingFromRule({ ...conditioned, lineId: 1, sourceId: 1 })).toBeNull();
    expect(ruleOf({ ...conditioned, lineId: 1 })).toBeNull();
  });

  test('is what the contract takes', () => {
    const rule = ruleOf({ ...setCondition(EMPTY_DRAFT, 'costCentre', 'V100'), lineId: 1, sourceId: 2 });
    expect(methods['add-coding-rule'].input.parse(rule)).toEqual({
      costCentre: 'V100',
      account: null,
      project: null,
      text: null,
      lineId: 1,
      sourceId: 2,
    });
  });
});
