import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import { pence, sumPence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { Rounding } from '../../../../shared/domain/money/rounding.ts';
import { copyYear } from '../../../../shared/domain/profiles/copy-year.ts';
import { lastActualYear, layProfile, type Profile } from '../../../../shared/domain/profiles/profile.ts';
import { scaleMonths } from '../../../../shared/domain/profiles/scale-months.ts';
import { shiftMonths } from '../../../../shared/domain/profiles/shift-months.ts';
import { monthName } from '../../../../shared/domain/calendar/month.ts';
import type { PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';
import { reshape, withMonths, type Reshaped, type RowMonth } from './scope-rows.ts';

/** Rows and months that a dialog reshapes; `from` counts from 0, and every month of the span may be typed in. */
export interface ReshapeGround {
  readonly sheet: PlanSheet;
  readonly rows: readonly PlanRow[];
  readonly from: number;
  readonly count: number;
}

/** A profile as the dialog has it: `last year` is looked up for each line by itself. */
export type ProfileWanted = Profile | { readonly kind: 'last year' };

const entered = (months: readonly RowMonth[]): Pence[] =>
  months.flatMap(({ amount }) => (amount === null ? [] : [amount]));

const everyMonth = (): boolean => true;

/** What the rows' months come to; null when nothing is entered. */
export function totalOf({ sheet, rows, from, count }: ReshapeGround): Pence | null {
  const total = reshape(sheet, rows, everyMonth, (_, months) => ok(months.map(({ amount }) => amount)));
  const amounts = total.ok ? total.value.months.slice(from, from + count).flatMap(({ before }) => before ?? []) : [];
  return amounts.length === 0 ? null : sumPence(amounts);
}

/** @param total Null: every row keeps its own, and a row with nothing entered stays as it is. */
export function reshapeByProfile(
  ground: ReshapeGround,
  wanted: ProfileWanted,
  total: Pence | null,
): Result<Reshaped, string> {
  const { sheet, rows, from, count } = ground;
  const names = sheet.figures.months.slice(from, from + count);
  return reshape(sheet, rows, everyMonth, (row, months) => {
    const span = months.slice(from, from + count);
    const own = entered(span);
    if (total === null && own.length === 0) return null;
    const profile = profileOf(wanted, ground, row);
    if (!profile.ok) return profile;
    const laid = layProfile(profile.value, total ?? sumPence(own), names, span);
    return laid.ok ? ok(withMonths(months, from, laid.value)) : laid;
  });
}

function profileOf(wanted: ProfileWanted, { sheet, from }: ReshapeGround, row: PlanRow): Result<Profile, string> {
  if (wanted.kind !== 'last year' || 'actuals' in wanted) return ok(wanted);
  const start = lastActualYear(from, sheet.figures.openFrom);
  if (start === null) return err('The ledger has not reached the end of a year before these months');
  const actuals = Array.from(row.figures.actual.slice(start, start + MONTHS_IN_YEAR), (amount) => pence(amount));
  return ok({ kind: 'last year', actuals });
}

export const reshapeByScale = (
  { sheet, rows, from, count }: ReshapeGround,
  percent: string,
  rounding: Rounding,
): Result<Reshaped, string> =>
  reshape(sheet, rows, everyMonth, (_, months) =>
    ok(withMonths(months, from, scaleMonths(months.slice(from, from + count), percent, rounding))),
  );

/** Months that are actual neither move nor receive, whatever the view. */
export const reshapeByShift = ({ sheet, rows, from, count }: ReshapeGround, by: number): Result<Reshaped, string> =>
  reshape(
    sheet,
    rows,
    (month) => month >= sheet.figures.openFrom,
    (_, months) => shiftMonths(months, { from, count }, by, (month) => monthName(sheet.figures.months[month]!)),
  );

interface YearCopy {
  /** Years of the plan, from 0. */
  readonly source: number;
  readonly target: number;
  readonly percent: string;
  readonly rounding: Rounding;
}

/** Copies a year of each row over another. Among several rows, one with nothing entered in the year stays as it is. */
export function reshapeByCopy(
  { sheet, rows }: ReshapeGround,
  { source, target, percent, rounding }: YearCopy,
): Result<Reshaped, string> {
  const to = target * MONTHS_IN_YEAR;
  return reshape(sheet, rows, everyMonth, (_, months) => {
    const year = (n: number) => months.slice(n * MONTHS_IN_YEAR, (n + 1) * MONTHS_IN_YEAR);
    if (rows.length > 1 && entered(year(source)).length === 0) return null;
    const copied = copyYear(
      year(source).map(({ amount }) => amount),
      year(target),
      percent,
      rounding,
    );
    return copied.ok ? ok(withMonths(months, to, copied.value)) : copied;
  });
}
