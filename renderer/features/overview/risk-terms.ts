import { pence, ZERO, type Pence } from '../../../shared/domain/money/pence.ts';
import type { SourceYear } from '../../../shared/domain/plan/source-years.ts';
import type { Source } from '../../../shared/domain/plan/plan-document.ts';
import { eligibleForecast } from '../../../shared/domain/sources/eligibility.ts';
import { mayCarryForward, recordedCarryForward } from '../../../shared/domain/sources/funding.ts';
import type { FigureChoice } from './figure-choice.ts';
import type { Part } from './make-up-part.ts';
import type { OverviewFigures } from './overview-figures.ts';

/** Allocation, and what was carried in and out where anything was: they sum to the funding. */
export function fundingTerms(choice: FigureChoice, row: SourceYear): readonly Part[] {
  const carried: readonly (readonly [key: string, label: string, amount: Pence])[] = [
    ['carried in', 'plus carried in from the year before', row.carriedIn],
    ['carried out', 'less carried out into the next year', pence(-row.carriedOut)],
  ];
  return [
    {
      key: 'allocation',
      label: 'Allocation',
      detail: '',
      amount: row.allocation,
      figure: { ...choice, measure: 'allocation' },
    },
    ...carried.flatMap(([key, label, amount]) =>
      amount === 0 ? [] : [{ key, label, detail: 'agreed by the funder', amount }],
    ),
  ];
}

/** Allocation + carried in − eligible forecast − what may be carried forward; a line says where that is below nothing. */
export function riskTerms(overview: OverviewFigures, choice: FigureChoice, row: SourceYear): readonly Part[] {
  const { document, figures, years } = overview;
  const source = document.sources.find(({ id }) => id === choice.sourceId);
  const year = choice.year;
  if (!source || year === null || row.funding === null) return [];
  const eligible = eligibleForecast(document, figures, source, years.indexOf(year));
  const carried = mayCarryForward(document, source, year, row.allocation ?? ZERO);
  const gap = (row.allocation ?? 0) + row.carriedIn - eligible - carried;
  const parts: readonly Part[] = [
    ...fundingTerms(choice, { ...row, carriedOut: ZERO }),
    {
      key: 'forecast',
      label: 'less eligible forecast',
      detail: eligible === row.forecast ? '' : 'what this source does not pay for is left out',
      amount: row.notEntered.has('forecast') ? null : pence(-eligible),
      figure: { ...choice, measure: 'forecast' },
    },
    {
      key: 'carried',
      label: 'less may be carried forward',
      detail: carryWords(source, recordedCarryForward(document, source.id, year) !== null),
      amount: pence(-carried),
    },
  ];
  if (gap >= 0) return parts;
  return [...parts, { key: 'floor', label: 'more than is left', detail: 'no loss', amount: pence(-gap) }];
}

function carryWords({ carryForward }: Source, recorded: boolean): string {
  if (recorded) return 'agreed by the funder';
  return carryForward === 'none' ? 'this source allows none' : carryForward;
}
