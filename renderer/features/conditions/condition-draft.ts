import type { InputOf } from '../../../shared/contract/methods.ts';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { conditionProblem } from '../../../shared/domain/conditions/condition-problem.ts';
import type {
  Condition,
  ConditionDefinition,
  ConditionMeasure,
  Denominator,
  RowSelector,
} from '../../../shared/domain/conditions/condition-types.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../shared/domain/money/parse-money.ts';

/** A condition while it is being written: numbers as typed, and every part kept though the choice may not need it. */
export interface ConditionDraft {
  readonly sourceId: number;
  readonly name: string;
  readonly year: FinancialYear | null;
  readonly active: boolean;
  readonly measure: ConditionMeasure;
  readonly direction: 'at least' | 'at most';
  readonly threshold: 'share' | 'amount';
  readonly percent: string;
  readonly amount: string;
  readonly numerator: RowSelector;
  readonly denominator: Denominator['kind'];
  readonly rows: RowSelector;
}

export const anyRows = (sourceId: number): RowSelector => ({
  sources: [sourceId],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any',
  months: 'all',
  inKind: false,
});

export function draftOf(condition: Condition | null, sourceId: number): ConditionDraft {
  const empty: ConditionDraft = {
    sourceId,
    name: '',
    year: null,
    active: true,
    measure: 'budget',
    direction: 'at least',
    threshold: 'share',
    percent: '10',
    amount: '0',
    numerator: anyRows(sourceId),
    denominator: 'allocation',
    rows: anyRows(sourceId),
  };
  if (condition === null) return empty;
  const { id: _id, position: _position, definition, ...same } = condition;
  const { measure, direction, numerator, threshold } = definition;
  return {
    ...empty,
    ...same,
    measure,
    direction,
    numerator,
    threshold,
    rows: anyRows(condition.sourceId),
    ...(definition.threshold === 'amount'
      ? { amount: formatMoney(definition.amount, { show: 'pence', zero: 'digits' }) }
      : {
          percent: definition.percent,
          denominator: definition.denominator.kind,
          ...(definition.denominator.kind === 'rows' && { rows: definition.denominator.rows }),
        }),
  };
}

type Wanted = InputOf<'add-condition'>;

/** What would be kept, or in words why it cannot be. */
export function conditionOf(draft: ConditionDraft): { readonly wanted: Wanted } | { readonly refusal: string } {
  if (draft.name.trim() === '') return { refusal: 'Give it a name' };
  if (lacksDate(draft)) return { refusal: 'Choose the date after which months count' };
  const definition = definitionOf(draft);
  if ('refusal' in definition) return definition;
  const problem = conditionProblem(definition);
  if (problem !== null) return { refusal: `${problem[0]!.toUpperCase()}${problem.slice(1)}` };
  const { sourceId, name, year, active } = draft;
  return { wanted: { sourceId, name: name.trim(), year, active, definition } };
}

const lacksDate = ({ numerator, threshold, denominator, rows }: ConditionDraft): boolean =>
  [numerator, ...(threshold === 'share' && denominator === 'rows' ? [rows] : [])].some(
    ({ months }) => typeof months !== 'string' && months.after === '',
  );

const PERCENT = /^\d{1,9}(\.\d{1,6})?$/;

function definitionOf(draft: ConditionDraft): ConditionDefinition | { readonly refusal: string } {
  const { measure, direction, numerator } = draft;
  if (draft.threshold === 'amount') {
    const read = parseMoney(draft.amount);
    if (!read.ok || read.value === null) return { refusal: 'Enter an amount, such as 5,000 or 0' };
    return { measure, direction, numerator, threshold: 'amount', amount: read.value };
  }
  const percent = draft.percent.trim().replace(/%$/, '').trim();
  if (!PERCENT.test(percent)) return { refusal: 'Enter a percentage, such as 10 or 7.5' };
  return { measure, direction, numerator, threshold: 'share', percent, denominator: denominatorOf(draft) };
}

const denominatorOf = ({ denominator, rows }: ConditionDraft): Denominator =>
  denominator === 'rows' ? { kind: 'rows', rows } : { kind: denominator };
