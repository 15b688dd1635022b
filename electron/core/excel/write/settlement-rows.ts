import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { PlanFigures } from '../../../../shared/domain/plan/plan-figures.ts';
import { sourceYears, type SourceYearRow } from '../../../../shared/domain/plan/source-years.ts';
import { eligibleForecast } from '../../../../shared/domain/sources/eligibility.ts';
import { mayCarryForward } from '../../../../shared/domain/sources/funding.ts';
import { ZERO } from '../../../../shared/domain/money/pence.ts';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';

/** One source and year as the settlement sheet shows it. Pence; null is "not entered" or "not applicable". */
export interface SettlementRow extends SourceYearRow {
  readonly source: Source;
  readonly funder: string;
  /** ISO date of the letter or decision. */
  readonly dated: string | null;
  readonly carry: number;
  /** What of the forecast the source does not pay for. */
  readonly notEligible: number;
}

export function settlementRows(
  document: PlanDocument,
  figures: PlanFigures,
  years: readonly FinancialYear[],
): SettlementRow[] {
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return sourceYears(document, figures).rows.flatMap((row) => {
    const source = sources.get(row.sourceId);
    if (!source) return [];
    const granted = document.allocations.find(({ sourceId, year }) => sourceId === source.id && year === row.year);
    return {
      ...row,
      source,
      funder: source.funder,
      dated: granted?.dated ?? null,
      carry: mayCarryForward(document, source, row.year, granted?.amount ?? ZERO),
      notEligible: row.forecast - eligibleForecast(document, figures, source, years.indexOf(row.year)),
    };
  });
}
