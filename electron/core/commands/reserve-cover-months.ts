import { appError, type AppError } from '../../../shared/contract/errors.ts';
import { financialYearOf } from '../../../shared/domain/calendar/month.ts';
import type { ReserveCover } from '../../../shared/domain/sources/source-types.ts';

/** `input-refused` where a cover's months are not a span within its year. */
export function coverProblem({
  year,
  fromMonth,
  toMonth,
  amount,
}: Pick<ReserveCover, 'year' | 'fromMonth' | 'toMonth' | 'amount'>): AppError | null {
  const refuse = (problem: string) => appError('input-refused', { method: 'this reserve cover', problem });
  if (fromMonth > toMonth) return refuse(`${fromMonth} comes after ${toMonth}`);
  if (financialYearOf(fromMonth) !== year || financialYearOf(toMonth) !== year)
    return refuse(`${fromMonth} to ${toMonth} does not lie within ${year}`);
  return amount <= 0 ? refuse('reserves of nothing cover nothing') : null;
}
