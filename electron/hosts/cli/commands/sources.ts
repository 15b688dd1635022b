import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { sourceYears } from '../../../../shared/domain/plan/source-years.ts';
import { overProgramming } from '../../../../shared/domain/sources/over-programming.ts';
import type { Given, Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

const FIGURES = [
  ['Allocation', 'allocation'],
  ['Carried in', 'carriedIn'],
  ['Carried out', 'carriedOut'],
  ['Funding', 'funding'],
  ['Budget', 'budget'],
  ['Headroom', 'headroom'],
  ['At risk', 'atRisk'],
  ['Lost', 'lost'],
] as const;

/** `sources PLAN`: what each source has to spend by year, and what of it may be lost. */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('read-plan', {}), (document) => {
      const rows = rowsOf(document);
      return { document: rows, text: rows.length === 0 ? 'This plan has no source of money yet.\n' : textOf(rows) };
    }),
  );

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf(document: PlanDocument) {
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return sourceYears(document).rows.flatMap((row) => {
    const source = sources.get(row.sourceId);
    if (!source) return [];
    const { allocation, certainty, carriedIn, carriedOut, funding, budget, headroom, atRisk, lost, shortfall } = row;
    const figures = {
      allocation,
      certainty,
      carriedIn,
      carriedOut,
      funding,
      budget,
      headroom,
      atRisk,
      lost,
      shortfall,
    };
    const { state } = overProgramming(source, funding, budget);
    return [{ source: source.code, name: source.name, year: row.year, ...figures, programming: state }];
  });
}

function textOf(rows: readonly Row[]): string {
  const columns = [
    left('Source'),
    left('Year'),
    left('Certainty'),
    ...FIGURES.map(([heading]) => right(`${heading}, £ `)),
  ];
  const cells = rows.map((row) => [
    row.source,
    row.year,
    row.certainty ?? 'not entered',
    ...FIGURES.map(([, field]) => money(row[field])),
  ]);
  return `${table(columns, cells)}\nFunding = allocation + carried in − carried out. Headroom = funding − budget.\n`;
}
