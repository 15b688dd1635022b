import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';

/** Where ledger rows may be coded to: the plan's lines under their interventions, and the sources that fund each. */
export interface HomeGroup {
  readonly interventionId: number;
  /** `YP2 Street-based mentoring` */
  readonly name: string;
  readonly lines: readonly HomeLine[];
}

export interface HomeLine {
  readonly lineId: number;
  /** `Commissioned services: Mentoring contract` */
  readonly name: string;
  /** The sources that the line has a budget from, in the plan's order. */
  readonly sourceIds: readonly number[];
}

type Named = { readonly id: number; readonly position: number };
const byPosition = (a: Named, b: Named): number => a.position - b.position;

function sourcesByLine(plan: PlanDocument): Map<number, number[]> {
  const order = new Map([...plan.sources].sort(byPosition).map((source, i) => [source.id, i]));
  const found = new Map<number, number[]>();
  for (const { lineId, sourceId } of plan.budgets) {
    const ids = found.get(lineId) ?? [];
    if (!ids.includes(sourceId)) found.set(lineId, [...ids, sourceId]);
  }
  for (const ids of found.values()) ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return found;
}

export function homeGroups(plan: PlanDocument): HomeGroup[] {
  const sources = sourcesByLine(plan);
  const category = new Map(plan.categories.map(({ id, name }) => [id, name]));
  const lines = [...plan.lines].sort(byPosition);
  return [...plan.interventions].sort(byPosition).flatMap(({ id, code, name }) => {
    const own = lines
      .filter((line) => line.interventionId === id)
      .map((line) => ({
        lineId: line.id,
        name: lineName(category.get(line.categoryId) ?? '', line.description),
        sourceIds: sources.get(line.id) ?? [],
      }));
    return own.length === 0 ? [] : [{ interventionId: id, name: `${code} ${name}`, lines: own }];
  });
}

const lineName = (category: string, description: string): string =>
  category === '' || category === description ? description : `${description} (${category})`;

/** What a coded row or a rule shows: the line, its intervention and the source's short code. */
export interface HomeNames {
  readonly line: string;
  readonly intervention: string;
  readonly source: string;
}

export type FindHome = (lineId: number | null, sourceId: number | null) => HomeNames | null;

/** Finds the names of a home; null when the row has none. A line that has gone says so. */
export function homeFinder(plan: PlanDocument): FindHome {
  const lines = new Map(plan.lines.map((line) => [line.id, line]));
  const interventions = new Map(plan.interventions.map(({ id, code, name }) => [id, `${code} ${name}`]));
  const sources = new Map(plan.sources.map(({ id, code }) => [id, code]));
  return (lineId, sourceId) => {
    if (lineId === null || sourceId === null) return null;
    const line = lines.get(lineId);
    return {
      line: line?.description ?? `line ${lineId}, no longer in the plan`,
      intervention: (line && interventions.get(line.interventionId)) ?? '',
      source: sources.get(sourceId) ?? `source ${sourceId}`,
    };
  };
}

/** The source to propose for a line: the one it has, when it has only one; else the one chosen before, if it may stay. */
export function proposeSource(line: HomeLine | undefined, chosen: number | null): number | null {
  if (line === undefined) return chosen;
  if (chosen !== null && line.sourceIds.includes(chosen)) return chosen;
  return line.sourceIds.length === 1 ? line.sourceIds[0]! : null;
}
