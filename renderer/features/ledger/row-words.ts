import { isSameYear, format, parseISO } from 'date-fns';
import { monthOfPeriod, numberOfPeriod, LAST_MONTHLY_PERIOD } from '../../../shared/domain/calendar/period.ts';
import { monthShortName } from '../../../shared/domain/calendar/month.ts';
import type { PreviewRow } from '../../../shared/domain/ledger/ledger-types.ts';

/** `17 Oct 2023`; the period's month where the file gives no date. */
export function whenOf({ date, period }: Pick<PreviewRow, 'date' | 'period'>): string {
  if (date !== null) return format(parseISO(date), 'd MMM yyyy');
  const month = monthOfPeriod(period);
  return `${monthShortName(month)} ${month.slice(0, 4)}`;
}

/** `P07`, or `P13 2022/23` where the period is not that of the date's month: late postings and adjustments. */
export function periodWords({ date, period }: Pick<PreviewRow, 'date' | 'period'>): string {
  const own = date === null || isSameMonth(date, monthOfPeriod(period));
  const number = `P${String(numberOfPeriod(period)).padStart(2, '0')}`;
  return own && numberOfPeriod(period) <= LAST_MONTHLY_PERIOD ? number : `${number} ${period.slice(0, 7)}`;
}

const isSameMonth = (date: string, month: string): boolean => date.startsWith(month);

/** `13 Nov, 09:58`; with the year when it is not this one. */
export function instantWords(iso: string, now: Date): string {
  const at = parseISO(iso);
  return format(at, isSameYear(at, now) ? 'd MMM, HH:mm' : 'd MMM yyyy, HH:mm');
}

/** What a row is called: its supplier, else its text, else its reference. */
export const rowName = ({ supplier, text, reference }: PreviewRow): string =>
  supplier || text || reference || 'No name';
