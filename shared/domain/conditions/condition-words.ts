import { monthName, monthOfDate } from '../calendar/month.ts';
import { formatMoney } from '../money/format-money.ts';
import type { Pence } from '../money/pence.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { ConditionResult, MendKind } from './condition-result.ts';
import type { Condition, ConditionDefinition, ConditionMeasure, Denominator, RowSelector } from './condition-types.ts';

/** Conditions in words, the same on every screen and in every export. */

export type Names = Pick<PlanDocument, 'sources' | 'categories' | 'interventions' | 'themes'>;

/** What each change says, given its amount in words. */
export type MendWords = Readonly<Record<MendKind, (amount: string) => string>>;

/** With pence only where there are any: what a person has to move must be exact. */
export const exactMoney = (amount: Pence): string =>
  formatMoney(amount, { symbol: true, zero: 'digits', show: amount % 100 === 0 ? 'pounds' : 'pence' });

const day = (date: string): string => `${Number(date.slice(8))} ${monthName(monthOfDate(date))}`;

const listed = (words: readonly string[], joint = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;

const namesOf = (items: readonly { readonly id: number; readonly name: string }[], ids: readonly number[]): string[] =>
  ids.map((id) => items.find((item) => item.id === id)?.name ?? `${id}, which is gone`);

/** What of the sources counts, without the sources: `Evaluation`, `Capital in Hospital programme`; empty for everything. */
function partWords(names: Names, selector: RowSelector): string {
  const categories = namesOf(names.categories, selector.categories);
  const places = [...namesOf(names.interventions, selector.interventions), ...namesOf(names.themes, selector.themes)];
  const what = [...(selector.spending === 'any' ? [] : [selector.spending]), ...categories];
  if (what.length === 0) return listed(places);
  return places.length === 0 ? listed(what) : `${listed(what)} in ${listed(places)}`;
}

function monthWords({ months }: RowSelector): string {
  if (months === 'all') return '';
  return months === 'outside spending dates' ? ' outside the spending dates' : ` after ${day(months.after)}`;
}

/** `Evaluation of VRN settlement`, `Partners’ match`, `everything of VRN settlement outside the spending dates`. */
export function selectorWords(names: Names, selector: RowSelector): string {
  const part = partWords(names, selector);
  const sources = listed(namesOf(names.sources, selector.sources));
  if (part === '') return `${sources === '' ? 'all sources' : sources}${monthWords(selector)}`;
  return `${part}${sources === '' ? '' : ` of ${sources}`}${monthWords(selector)}`;
}

/** What a share is a share of: `the grant` for a grant's allocation, `the allocation` for others'. */
export function denominatorWords(names: Names, sourceId: number, denominator: Denominator): string {
  const isGrant = names.sources.find(({ id }) => id === sourceId)?.kind === 'grant';
  const provided = isGrant ? 'the grant' : 'the allocation';
  switch (denominator.kind) {
    case 'allocation':
      return provided;
    case 'funding':
      return 'the funding';
    case 'allocation and numerator':
      return `${provided} and itself together`;
    case 'rows':
      return selectorWords(names, denominator.rows);
  }
}

/** `at least 10% of the allocation`, `at most £5,000`, `none`. */
export function requirementWords(names: Names, { sourceId, definition }: Condition): string {
  const { direction } = definition;
  if (definition.threshold === 'share')
    return `${direction} ${definition.percent}% of ${denominatorWords(names, sourceId, definition.denominator)}`;
  return direction === 'at most' && definition.amount === 0 ? 'none' : `${direction} ${exactMoney(definition.amount)}`;
}

/** `min 10%`, `max £5,000`: for narrow places. */
export function shortRequirement(definition: ConditionDefinition): string {
  const limit = definition.threshold === 'share' ? `${definition.percent}%` : exactMoney(definition.amount);
  return `${definition.direction === 'at least' ? 'min' : 'max'} ${limit}`;
}

/** `29.2%`, or the amount; null where nothing is known. */
export function figureWords(result: ConditionResult): string | null {
  if (result.share !== null) return `${result.share}%`;
  return result.figure === null ? null : exactMoney(result.figure);
}

/** `£4,180 short`, `£4,180 over`, `£5,040 to spare`; empty where it is not tested, or nothing is allowed and nothing is there. Whole pounds, or the pence below one. */
export function roomWords(result: ConditionResult, { direction }: ConditionDefinition): string {
  if (result.state === 'not tested' || (result.threshold === 0 && result.spare === 0 && result.short === 0)) return '';
  const amount = result.state === 'broken' ? result.short : result.spare;
  const show = amount < 100 ? ('pence' as const) : ('pounds' as const);
  const money = formatMoney(amount, { symbol: true, zero: 'digits', show });
  if (result.state !== 'broken') return amount === 0 ? 'nothing to spare' : `${money} to spare`;
  return `${money} ${direction === 'at least' ? 'short' : 'over'}`;
}

export const STATE_WORDS = {
  met: 'Met',
  close: 'Close',
  broken: 'Broken',
  'not tested': 'Not tested',
} as const satisfies Record<ConditionResult['state'], string>;

const CHANGED: Readonly<Record<ConditionMeasure, string>> = {
  budget: 'the budget of',
  forecast: 'the forecast of',
  committed: 'what is committed on',
  claimed: 'what is claimed for',
};

/** What the changes say that would mend a condition. */
export function mendWords(names: Names, condition: Condition): MendWords {
  const { numerator, measure } = condition.definition;
  const rows = selectorWords(names, numerator);
  const rest = restWords(names, condition);
  const amount = CHANGED[measure];
  return {
    'move in': (money) => `Move ${money} into ${rows} from ${rest}.`,
    'move out': (money) => `Move ${money} out of ${rows} to ${rest}.`,
    add: (money) => `Add ${money} of new money to ${amount} ${rows}.`,
    'take off': (money) => `Take ${money} off ${amount} ${rows}.`,
    'raise the rest': (money) => `Add ${money} to ${rest}.`,
    'lower the rest': (money) => `Take ${money} off ${rest}.`,
  };
}

/** What money comes from, or goes to, when it is moved. */
function restWords(names: Names, { definition }: Condition): string {
  if (definition.threshold === 'share' && definition.denominator.kind === 'rows')
    return `the rest of ${selectorWords(names, definition.denominator.rows)}`;
  return definition.numerator.months === 'all' ? 'its other lines' : 'the months allowed';
}
