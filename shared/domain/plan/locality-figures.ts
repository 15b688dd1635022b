import { allocate } from '../money/allocate.ts';
import { pence, ZERO } from '../money/pence.ts';
import type { Intervention, PlanDocument } from './plan-document.ts';
import type { FigureGroups } from './plan-figures.ts';
import { NOT_SPLIT } from './position-types.ts';
import { yearFigures, type YearFigures } from './year-figures.ts';

const NOTHING: YearFigures = { budget: ZERO, actual: ZERO, committed: ZERO, forecast: ZERO };

/**
 * Each intervention's year split over localities by its shares, to the penny; one row per locality in the plan's
 * order, then `not split` for the interventions without shares, where there are any.
 */
export function localityFigures(document: PlanDocument, interventions: FigureGroups) {
  const split = document.interventions.filter(({ localities }) => localities.length > 0);
  const whole = document.interventions.filter(({ localities }) => localities.length === 0);
  const rows = document.localities.map(({ id, code, name }) => ({
    key: code,
    name,
    figures: (year: number) => sum(split.map((i) => share(i, id, yearFigures(interventions, i.id, year)))),
  }));
  const notSplit = {
    key: NOT_SPLIT,
    name: 'Not split by locality',
    figures: (year: number) => sum(whole.map(({ id }) => yearFigures(interventions, id, year))),
  };
  return whole.length > 0 ? [...rows, notSplit] : rows;
}

function share({ localities }: Intervention, localityId: number, figures: YearFigures): YearFigures {
  const index = localities.findIndex((locality) => locality.localityId === localityId);
  if (index < 0) return NOTHING;
  const weights = localities.map(({ basisPoints }) => basisPoints);
  const part = (amount: YearFigures[keyof YearFigures]) => allocate(amount, weights)[index] ?? ZERO;
  return {
    budget: part(figures.budget),
    actual: part(figures.actual),
    committed: part(figures.committed),
    forecast: part(figures.forecast),
  };
}

const sum = (all: readonly YearFigures[]): YearFigures =>
  all.reduce(
    (a, b) => ({
      budget: pence(a.budget + b.budget),
      actual: pence(a.actual + b.actual),
      committed: pence(a.committed + b.committed),
      forecast: pence(a.forecast + b.forecast),
    }),
    NOTHING,
  );
