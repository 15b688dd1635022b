import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import type { Pence } from '../../../../shared/domain/money/pence.ts';
import type { Driver, Post, QuantityDefinition, Rate } from '../../../../shared/domain/drivers/driver-types.ts';
import { keysOf } from '../../../../shared/domain/drivers/rate-table.ts';

/** A driver as it is being typed. */
export interface DriverDraft {
  readonly kind: Driver['kind'];
  readonly posts: readonly PostDraft[];
  readonly quantity: QuantityDraft;
}

/** Texts as typed; an empty text is `null` where the post allows it. */
export interface PostDraft extends Record<'title' | 'salary' | 'fte' | 'vacancyPercent', string> {
  /** React's key: posts have no id of their own. */
  readonly key: number;
  readonly point: string;
  readonly starts: string;
  readonly ends: string;
  readonly pension: string;
  readonly incrementsTo: string;
  readonly award: string;
  readonly part: Post['part'];
}

export interface QuantityDraft {
  readonly unit: string;
  readonly unitCost: string;
  readonly volumes: readonly string[];
  readonly indexed: boolean;
}

export type Definition = Pick<Driver, 'kind' | 'definition'>;

let keys = 0;
const nextKey = (): number => (keys += 1);

const money = (amount: Pence | null): string =>
  amount === null ? '' : formatMoney(amount, { show: 'pence', zero: 'digits' });

/** A post as most are: one whole post on the first point there is, in the first scheme. */
export const newPost = (rates: readonly Rate[], title: string, part: Post['part']): PostDraft => ({
  key: nextKey(),
  title,
  point: keysOf(rates, 'spine')[0] ?? '',
  salary: '',
  fte: '1',
  starts: '',
  ends: '',
  pension: keysOf(rates, 'pension')[0] ?? '',
  incrementsTo: '',
  award: keysOf(rates, 'pay award')[0] ?? '',
  vacancyPercent: '0',
  part,
});

export const postDraft = (post: Post): PostDraft => ({
  key: nextKey(),
  title: post.title,
  point: post.point ?? '',
  salary: money(post.salary),
  fte: post.fte,
  starts: post.starts ?? '',
  ends: post.ends ?? '',
  pension: post.pension ?? '',
  incrementsTo: post.incrementsTo ?? '',
  award: post.award ?? '',
  vacancyPercent: post.vacancyPercent,
  part: post.part,
});

export const quantityDraft = (definition: QuantityDefinition | null, months: number): QuantityDraft => ({
  unit: definition?.unit ?? '',
  unitCost: money(definition?.unitCost ?? null),
  volumes: Array.from({ length: months }, (_, m) => definition?.volumes[m] ?? ''),
  indexed: definition?.indexed ?? false,
});

const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;
const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was typed as a driver, or the first thing in it that is none, in words. */
export function definitionOf(draft: DriverDraft): { readonly value: Definition } | { readonly problem: string } {
  return draft.kind === 'posts' ? postsOf(draft.posts) : quantityOf(draft.quantity);
}

function postsOf(drafts: readonly PostDraft[]) {
  if (drafts.length === 0) return { problem: 'Add a post' };
  const posts: Post[] = [];
  for (const [i, draft] of drafts.entries()) {
    const post = postOf(draft);
    if (typeof post === 'string') return { problem: `${draft.title.trim() || `Post ${i + 1}`}: ${post}` };
    posts.push(post);
  }
  return { value: { kind: 'posts', definition: { posts } } as const };
}

function postOf(draft: PostDraft): Post | string {
  const salary = draft.point === '' ? parseMoney(draft.salary) : null;
  if (draft.title.trim() === '') return 'give it a title';
  if (salary !== null && (!salary.ok || salary.value === null)) return 'give it a spine point or a salary';
  if (!DECIMAL.test(draft.fte.trim())) return 'its FTE is a number such as 0.6';
  if (!DECIMAL.test(draft.vacancyPercent.trim())) return 'its vacancy is a percentage such as 5';
  return {
    title: draft.title.trim(),
    point: textOrNull(draft.point),
    salary: salary?.ok ? salary.value : null,
    fte: draft.fte.trim(),
    starts: textOrNull(draft.starts),
    ends: textOrNull(draft.ends),
    pension: textOrNull(draft.pension),
    vacancyPercent: draft.vacancyPercent.trim(),
    incrementsTo: draft.point === '' ? null : textOrNull(draft.incrementsTo),
    award: textOrNull(draft.award),
    part: draft.part,
  };
}

function quantityOf({ unit, unitCost, volumes, indexed }: QuantityDraft) {
  const cost = parseMoney(unitCost);
  if (unit.trim() === '') return { problem: 'Say what is counted, such as sessions' };
  if (!cost.ok || cost.value === null) return { problem: 'Give the cost of one' };
  const wrong = volumes.find((volume) => volume.trim() !== '' && !DECIMAL.test(volume.trim()));
  if (wrong !== undefined) return { problem: `“${wrong}” is not a number such as 12 or 2.5` };
  const definition = { unit: unit.trim(), unitCost: cost.value, volumes: volumes.map(textOrNull), indexed };
  return { value: { kind: 'quantity', definition } as const };
}
