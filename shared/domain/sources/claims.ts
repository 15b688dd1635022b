import { financialYears, type FinancialYear } from '../calendar/financial-year.ts';
import { addDays, firstDayOf, lastDayOf } from '../calendar/iso-day.ts';
import { addToMonth, firstMonthOf, MONTHS_IN_YEAR } from '../calendar/month.ts';
import type { ClaimRhythm, Plan, Source } from '../plan/plan-document.ts';
import { isMergedBy } from './merged-sources.ts';

/** A claim that a source's terms call for. Days are ISO dates, both ends of the period included. */
export interface Claim {
  readonly sourceId: number;
  readonly year: FinancialYear;
  /** `Q1`, `H2`: one of a kind within source and year. */
  readonly name: string;
  /** `2022/23-Q1`. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly due: string;
}

interface Rhythm {
  readonly letter: 'Q' | 'H';
  readonly months: number;
  readonly counts: 'from its last day' | 'from its first day';
}

const RHYTHMS: Readonly<Record<Exclude<ClaimRhythm, 'none'>, Rhythm>> = {
  'quarterly in arrears': { letter: 'Q', months: 3, counts: 'from its last day' },
  'quarterly in advance': { letter: 'Q', months: 3, counts: 'from its first day' },
  'half-yearly in arrears': { letter: 'H', months: 6, counts: 'from its last day' },
};

/**
 * Every claim of a source over the plan, in order. Due so many days after the last day of its period, in arrears: thirty
 * days after 30 September is 30 October. In advance the days count from the period's first day. None for periods
 * outside the dates in which costs count, nor for those that begin once the source is merged into another.
 */
export function claimsOf(plan: Plan, source: Source): readonly Claim[] {
  if (source.claimRhythm === 'none') return [];
  const rhythm = RHYTHMS[source.claimRhythm];
  return financialYears(plan.firstYear, plan.years)
    .flatMap((year) => Array.from({ length: MONTHS_IN_YEAR / rhythm.months }, (_, i) => claim(source, year, rhythm, i)))
    .filter(({ from, to }) => isWithin(source, from, to) && !isMergedBy(source, from));
}

function claim(source: Source, year: FinancialYear, { letter, months, counts }: Rhythm, i: number): Claim {
  const first = addToMonth(firstMonthOf(year), i * months);
  const from = firstDayOf(first);
  const to = lastDayOf(addToMonth(first, months - 1));
  const name = `${letter}${i + 1}`;
  return {
    sourceId: source.id,
    year,
    name,
    key: `${year}-${name}`,
    from,
    to,
    due: addDays(counts === 'from its last day' ? to : from, source.claimDueDays),
  };
}

const isWithin = ({ spendFrom, spendTo }: Source, from: string, to: string): boolean =>
  (spendFrom === null || to >= spendFrom) && (spendTo === null || from <= spendTo);
