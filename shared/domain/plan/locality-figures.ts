import { allocate } from '../money/allocate.ts';
import { pence, ZERO, type Pence } from '../money/pence.ts';
import type { Intervention, Line, PlanDocument } from './plan-document.ts';
import type { PlanFigures } from './plan-figures.ts';
import { NOT_SPLIT } from './position-types.ts';
import { noFigures, yearFigures, type YearFigures } from './year-figures.ts';

/**
 * Each intervention's year split over localities by its shares, to the penny; a line with shares of its own is split by
 * those, and the intervention's hold for the rest. One row per locality in the plan's order, then `not split` for what
 * has no shares, where there is any.
 */
export function localityFigures(document: PlanDocument, figures: PlanFigures) {
  const parts = partsOf(document, figures);
  const sumOf = (year: number, some: readonly YearFigures[]) => some.reduce(add, noFigures(figures, year));
  const split = parts.filter(({ shares }) => shares.length > 0);
  const whole = parts.filter(({ shares }) => shares.length === 0);
  const rows = document.localities.map(({ id, code, name }) => ({
    key: code,
    name,
    figures: (year: number) =>
      sumOf(
        year,
        split.flatMap((part) => share(part.shares, id, part.figures(year))),
      ),
  }));
  const notSplit = {
    key: NOT_SPLIT,
    name: 'Not split by locality',
    figures: (year: number) =>
      sumOf(
        year,
        whole.map((part) => part.figures(year)),
      ),
  };
  return whole.length > 0 ? [...rows, notSplit] : rows;
}

/** What is split as one: an intervention, or one line of it, or the lines that are left. */
interface Part {
  readonly shares: Intervention['localities'];
  readonly figures: (year: number) => YearFigures;
}

function partsOf(document: PlanDocument, figures: PlanFigures): Part[] {
  const lines = Map.groupBy(document.lines, ({ interventionId }) => interventionId);
  return document.interventions.flatMap(({ id, localities }): Part[] => {
    const inIt = lines.get(id) ?? [];
    const [own, rest] = [inIt.filter(hasShares), inIt.filter((line) => !hasShares(line))];
    const ofLine = (line: Line, year: number) => yearFigures(figures, 'line', line.id, year);
    if (own.length === 0)
      return [{ shares: localities, figures: (year) => yearFigures(figures, 'intervention', id, year) }];
    const apart = own.map((line): Part => ({ shares: line.localities, figures: (year) => ofLine(line, year) }));
    const others: Part = {
      shares: localities,
      figures: (year) => rest.map((line) => ofLine(line, year)).reduce(add, noFigures(figures, year)),
    };
    return rest.length > 0 ? [...apart, others] : apart;
  });
}

const hasShares = ({ localities }: Line): boolean => localities.length > 0;

/** The locality's share; none where it has none. */
function share(shares: Part['shares'], localityId: number, figures: YearFigures): readonly YearFigures[] {
  const index = shares.findIndex((locality) => locality.localityId === localityId);
  if (index < 0) return [];
  const weights = shares.map(({ basisPoints }) => basisPoints);
  const part = (amount: Pence) => allocate(amount, weights)[index] ?? ZERO;
  return [
    {
      budget: part(figures.budget),
      actual: part(figures.actual),
      committed: part(figures.committed),
      forecast: part(figures.forecast),
      entered: figures.entered,
    },
  ];
}

const add = (a: YearFigures, b: YearFigures): YearFigures => ({
  budget: pence(a.budget + b.budget),
  actual: pence(a.actual + b.actual),
  committed: pence(a.committed + b.committed),
  forecast: pence(a.forecast + b.forecast),
  entered: {
    budget: a.entered.budget || b.entered.budget,
    actual: a.entered.actual || b.entered.actual,
    committed: a.entered.committed || b.entered.committed,
    forecast: a.entered.forecast || b.entered.forecast,
  },
});
