import type { Month } from '../../../shared/domain/calendar/month.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import type { Rate, RateKind } from '../../../shared/domain/drivers/driver-types.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';

export const KINDS: readonly { readonly value: RateKind; readonly label: string }[] = [
  { value: 'spine', label: 'Pay spine' },
  { value: 'pay award', label: 'Pay awards' },
  { value: 'employer NI', label: 'Employer NI' },
  { value: 'pension', label: 'Pension' },
  { value: 'levy', label: 'Levy' },
  { value: 'indexation', label: 'Indexation' },
];

const EXPLANATIONS: Readonly<Record<RateKind, string>> = {
  spine:
    'Full-time annual salaries by point. A column holds the awards that start by its day, so that none counts twice: an award is added only where the table does not have it yet.',
  'pay award':
    'From its first day pay rises by the percentage, the amount for a full-time post, or both. It is first paid in its month, with what has been owed since then.',
  'employer NI': 'A percentage of monthly pay above a twelfth of the annual threshold, as it is on the day of payment.',
  pension: 'The employer’s percentage of pay, by scheme.',
  levy: 'The apprenticeship levy as a percentage of pay.',
  indexation: 'By how much unit costs of a category rise from a day on; each row comes on top of those before it.',
};

export const explanationOf = (kind: RateKind): string => EXPLANATIONS[kind];

/** What the key of a kind is called; null where the kind has none. */
export const keyLabel = (kind: RateKind): string | null =>
  ({
    spine: 'Point',
    'pay award': 'Agreement',
    pension: 'Scheme',
    indexation: 'Category',
    'employer NI': null,
    levy: null,
  })[kind];

export const amountLabel = (kind: RateKind): string =>
  kind === 'employer NI' ? 'Annual threshold, £' : kind === 'spine' ? 'Annual salary, £' : 'Amount a year, £';

export const shownAmount = ({ amount }: Pick<Rate, 'amount'>): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

export const shownMonth = (month: Month | null): string => (month === null ? '' : monthName(month));
