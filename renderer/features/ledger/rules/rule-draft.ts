import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { CodingRule, LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';

/** A coding rule being made: each condition with its value and whether it is used. */
export interface RuleDraft {
  readonly conditions: Readonly<Record<ConditionField, { readonly value: string; readonly used: boolean }>>;
  readonly lineId: number | null;
  readonly sourceId: number | null;
}

export const CONDITION_NAMES = {
  costCentre: 'Cost centre is',
  account: 'Account is',
  project: 'Project is',
  text: 'Text or supplier has',
} as const;
export type ConditionField = keyof typeof CONDITION_NAMES;
export const CONDITION_FIELDS = Object.keys(CONDITION_NAMES) as ConditionField[];

/**
 * The rule a row suggests: the codes it carries, and its home if it has one. Text is offered but not used, unless the
 * row carries no code at all.
 */
export function draftFromRow(row: LedgerRow): RuleDraft {
  const coded = row.costCentre !== '' || row.account !== '' || row.project !== '';
  const code = (value: string) => ({ value, used: value !== '' });
  const text = row.supplier || row.text;
  return {
    conditions: {
      costCentre: code(row.costCentre),
      account: code(row.account),
      project: code(row.project),
      text: { value: text, used: !coded && text !== '' },
    },
    lineId: row.lineId,
    sourceId: row.sourceId,
  };
}

const none = { value: '', used: false };
export const EMPTY_DRAFT: RuleDraft = {
  conditions: { costCentre: none, account: none, project: none, text: none },
  lineId: null,
  sourceId: null,
};

/** Typing a value uses the condition; clearing it gives it up. */
export function setCondition(draft: RuleDraft, field: ConditionField, value: string): RuleDraft {
  return { ...draft, conditions: { ...draft.conditions, [field]: { value, used: value.trim() !== '' } } };
}

export function switchCondition(draft: RuleDraft, field: ConditionField, used: boolean): RuleDraft {
  return { ...draft, conditions: { ...draft.conditions, [field]: { ...draft.conditions[field], used } } };
}

type Conditions = Pick<CodingRule, ConditionField>;

/** The conditions as the contract has them; null when none is given, for a rule without conditions would fit every row. */
export function conditionsOf(draft: RuleDraft): Conditions | null {
  const valueOf = (field: ConditionField): string | null => {
    const { value, used } = draft.conditions[field];
    return used && value.trim() !== '' ? value.trim() : null;
  };
  const conditions = {
    costCentre: valueOf('costCentre'),
    account: valueOf('account'),
    project: valueOf('project'),
    text: valueOf('text'),
  };
  return Object.values(conditions).every((value) => value === null) ? null : conditions;
}

/** What is missing before the rule can be added, as a sentence; null when nothing is. */
export function missingFromRule(draft: RuleDraft): string | null {
  if (conditionsOf(draft) === null) return 'Give at least one condition.';
  if (draft.lineId === null) return 'Choose the line.';
  return draft.sourceId === null ? 'Choose the source.' : null;
}

/** The rule as `add-coding-rule` takes it; null while something is missing. */
export function ruleOf(draft: RuleDraft): InputOf<'add-coding-rule'> | null {
  const conditions = conditionsOf(draft);
  const { lineId, sourceId } = draft;
  return conditions === null || lineId === null || sourceId === null ? null : { ...conditions, lineId, sourceId };
}
