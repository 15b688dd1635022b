import { financialYearOf, monthsFrom, type Month } from '../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import { sumPence, type Pence } from '../../shared/domain/money/pence.ts';
import { layProfile, type Profile } from '../../shared/domain/profiles/profile.ts';
import type { ProfileMonth } from '../../shared/domain/profiles/profile-months.ts';
import { respread } from '../../shared/domain/profiles/respread.ts';
import { amountOf } from './golden-plan.ts';

/** What golden files ask of profiles: `profile` lays an amount over months, `respread` sets the total of some. */
type Row = Readonly<Record<string, string>>;

const money = (amount: Pence | null): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

/** `1,000.00`, `held:2,500.00`, `blank`, `held:blank`. */
function monthOf(word: string): ProfileMonth {
  const text = word.replace(/^held:/, '');
  return { amount: text === 'blank' ? null : amountOf(text), held: word !== text };
}

/** `respread TOTAL MONTH …`: one row per month; or why it cannot be. */
export function respreadRows([total, ...words]: readonly string[]): Row[] {
  const months = words.map(monthOf);
  const result = respread(amountOf(total), months);
  if (!result.ok) return [{ refused: result.error }];
  return result.value.map((amount, i) => ({ before: words[i] ?? '', after: money(amount) }));
}

/** `profile KIND TOTAL --from 2022-04 --months 36`: one row per month, or with `--by year` per financial year. */
export function profileRows(words: readonly string[], options: Readonly<Record<string, string>>): Row[] {
  const names = monthsFrom(options['from'] as Month, Number(options['months']));
  const profile = { kind: (words[0] ?? '').replaceAll('-', ' ') } as Profile;
  const result = layProfile(
    profile,
    amountOf(words[1]),
    names,
    names.map(() => ({ amount: null, held: false })),
  );
  if (!result.ok) return [{ refused: result.error }];
  const rows = names.map((month, i) => ({ month, year: financialYearOf(month), amount: result.value[i] ?? null }));
  if (options['by'] !== 'year') return rows.map(({ month, amount }) => ({ month, amount: money(amount) }));
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, inYear]) => ({
    year,
    amount: money(sumPence(inYear.flatMap(({ amount }) => (amount === null ? [] : [amount])))),
  }));
}
