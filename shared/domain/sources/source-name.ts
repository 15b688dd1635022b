import type { Source } from '../plan/plan-document.ts';
import type { SourceEvent } from './source-types.ts';

/**
 * What a source was called on a day: what was reported then keeps that name. Renames are told by their date, not by
 * when they were recorded; before the first one the source had the name that it took away.
 *
 * @param events Of any sources, in the order of their dates, as the plan has them.
 * @param day ISO date.
 */
export function sourceNameOn(
  source: Pick<Source, 'id' | 'name'>,
  events: readonly Pick<SourceEvent, 'sourceId' | 'kind' | 'dated' | 'nameBefore' | 'nameAfter'>[],
  day: string,
): string {
  const renames = events.filter(({ sourceId, kind }) => sourceId === source.id && kind === 'renamed');
  const past = renames.findLast(({ dated }) => dated <= day);
  if (past) return past === renames.at(-1) ? source.name : past.nameAfter;
  return renames[0]?.nameBefore ?? source.name;
}
