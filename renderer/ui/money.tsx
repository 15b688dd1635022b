import { formatMoney, type MoneyFormat } from '../../shared/domain/money/format-money.ts';
import type { Pence } from '../../shared/domain/money/pence.ts';

interface MoneyProps extends MoneyFormat {
  /** Null is "not entered": shown empty, read out as such, never a dash. */
  readonly amount: Pence | null;
  /** Marks what is below zero as adverse: a variance, an overspend. */
  readonly signed?: boolean;
}

const SPOKEN_ZERO = 'zero';

/** An amount as the design writes it: zero an en dash, brackets hanging past the digits, blank read as "not entered". */
export function Money({ amount, signed = false, ...format }: MoneyProps) {
  if (amount === null) return <span className="sr">not entered</span>;
  const text = formatMoney(amount, format);
  if (text === '–')
    return (
      <span className="dash" role="img" aria-label={SPOKEN_ZERO}>
        {text}
      </span>
    );
  if (amount >= 0) return <>{text}</>;
  return <span className={signed ? 'neg adv b' : 'neg'}>{text}</span>;
}
