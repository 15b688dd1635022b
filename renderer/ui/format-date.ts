import { format, isSameDay, isSameYear, parseISO, subDays } from 'date-fns';

/** `2023-11-13` → `13 November 2023`. Takes ISO dates and instants; instants are shown in local time. */
export const longDate = (iso: string): string => format(parseISO(iso), 'd MMMM yyyy');

/** `15 Nov 2023`, for tables that span years. */
export const tableDate = (iso: string): string => format(parseISO(iso), 'd MMM yyyy');

/** `15 Nov`, with the year when it is not `now`'s. */
export const shortDate = (iso: string, now: Date): string =>
  format(parseISO(iso), isSameYear(parseISO(iso), now) ? 'd MMM' : 'd MMM yyyy');

/** `10:42`. */
export const clockTime = (iso: string): string => format(parseISO(iso), 'HH:mm');

/** `Today, 10:42`, `Yesterday, 16:05`, `9 November`, `2 October 2022`. */
export function relativeDay(iso: string, now: Date): string {
  const date = parseISO(iso);
  if (isSameDay(date, now)) return `Today, ${format(date, 'HH:mm')}`;
  if (isSameDay(date, subDays(now, 1))) return `Yesterday, ${format(date, 'HH:mm')}`;
  return format(date, isSameYear(date, now) ? 'd MMMM' : 'd MMMM yyyy');
}
