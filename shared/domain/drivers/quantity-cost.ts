import type { Decimal } from 'decimal.js';
import { monthName, type Month } from '../calendar/month.ts';
import { formatMoney } from '../money/format-money.ts';
import { pence } from '../money/pence.ts';
import { ExactDecimal, poundsOf, roundToPence } from '../money/rounding.ts';
import type { QuantityDefinition, Rate } from './driver-types.ts';
import { TERM_ROUNDING, type DriverGround, type Term, type Terms } from './working-types.ts';
import { ratesOf } from './rate-table.ts';

/**
 * Quantity × unit cost by month. The unit cost is at the prices of the plan's first day; an indexation that starts
 * later raises it from the first month that begins on or after its start. A month without a volume is not entered.
 */
export function quantityTerms(definition: QuantityDefinition, { months, rates, categoryCode }: DriverGround): Terms {
  const first = `${months[0] ?? ''}-01`;
  const indexation = definition.indexed ? ratesOf(rates, 'indexation', categoryCode) : [];
  const later = indexation.filter((rate) => rate.starts > first);
  return {
    months: months.map((month, m) => monthTerms(definition, definition.volumes[m] ?? null, month, later)),
    problems:
      definition.indexed && indexation.length === 0 ? [`No indexation is given for the category ${categoryCode}`] : [],
  };
}

function monthTerms(definition: QuantityDefinition, volume: string | null, month: Month, indexation: readonly Rate[]) {
  if (volume === null) return [];
  const exact = poundsOf(definition.unitCost).times(volume);
  const amount = roundToPence(exact, TERM_ROUNDING);
  const unitCost = formatMoney(definition.unitCost, { show: 'pence', symbol: true, zero: 'digits' });
  const words = `${volume} ${definition.unit} × ${unitCost}`;
  const terms: Term[] = [{ kind: 'quantity', post: null, words, amount }];
  const raises = indexation.filter((rate) => rate.starts <= `${month}-01`);
  if (raises.length === 0) return terms;
  const raised = roundToPence(exact.times(factorOf(raises)), TERM_ROUNDING);
  return [
    ...terms,
    { kind: 'indexation' as const, post: null, words: wordsOf(raises), amount: pence(raised - amount) },
  ];
}

const factorOf = (raises: readonly Rate[]): Decimal =>
  raises.reduce(
    (factor, { percent }) => factor.times(new ExactDecimal(percent ?? 0).div(100).plus(1)),
    new ExactDecimal(1),
  );

const wordsOf = (raises: readonly Rate[]): string =>
  raises.map(({ percent, starts }) => `${percent ?? 0}% from ${monthName(starts.slice(0, 7) as Month)}`).join(', ');
