import type { PlanDocument } from './plan-document.ts';

/**
 * Lines have no code: theirs is made of intervention, category and description, with a count where those are alike:
 * `VIP / COM / Navigators contract`. In the document's order, by id.
 */
export function lineKeys({
  lines,
  interventions,
  categories,
}: Pick<PlanDocument, 'lines' | 'interventions' | 'categories'>): Map<number, string> {
  const interventionCodes = new Map(interventions.map(({ id, code }) => [id, code]));
  const categoryCodes = new Map(categories.map(({ id, code }) => [id, code]));
  const seen = new Map<string, number>();
  return new Map(
    lines.map(({ id, interventionId, categoryId, description }) => {
      const key = `${interventionCodes.get(interventionId)} / ${categoryCodes.get(categoryId)} / ${description}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [id, count === 1 ? key : `${key} (${count})`];
    }),
  );
}
