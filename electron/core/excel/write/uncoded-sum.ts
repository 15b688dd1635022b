import { UNCODED } from '../../../../shared/domain/plan/position-types.ts';

/** The formula of what stands without a home in the year that the cell `year` names. */
export const uncodedSum = (year: string): string =>
  `SUMPRODUCT((Actual_rows="${UNCODED}")*(Actual_columns=${year})*Actual_amounts)`;
