import { ExactDecimal, roundToPence } from '../money/rounding.ts';
import { pence, type Pence } from '../money/pence.ts';

/*
 * The pay spine of the National Joint Council for Local Government Services, annual salaries for 37 hours without London
 * weighting. The points of 1 April 2021 are as published; each later table is as its agreement made it: £1,925 on every
 * point from 1 April 2022 and again from 1 April 2023, £1,290 from 1 April 2024, 3.2% to the nearest pound from 1 April
 * 2025. Point 1 was taken away on 1 April 2023.
 */

/** Whole pounds from point 1 on, 1 April 2021. */
const POUNDS_2021 = [
  18_333, 18_516, 18_887, 19_264, 19_650, 20_043, 20_444, 20_852, 21_269, 21_695, 22_129, 22_571, 23_023, 23_484,
  23_953, 24_432, 24_920, 25_419, 25_927, 26_446, 26_975, 27_514, 28_226, 29_174, 30_095, 30_984, 31_895, 32_798,
  33_486, 34_373, 35_336, 36_371, 37_568, 38_553, 39_571, 40_578, 41_591, 42_614, 43_570, 44_624, 45_648, 46_662,
  47_665,
];

const FLAT_AWARDS = { 2022: 1_925, 2023: 1_925, 2024: 1_290 } as const;
const PERCENT_2025 = '3.2';
const FIRST_YEAR_WITHOUT_POINT_1 = 2023;

export const NJC_YEARS = [2021, 2022, 2023, 2024, 2025] as const;
export type NjcYear = (typeof NJC_YEARS)[number];

/** The salaries in force from 1 April of a year, by point. */
export function njcSpine(year: NjcYear): { readonly point: number; readonly salary: Pence }[] {
  return POUNDS_2021.map((pounds, i) => ({ point: i + 1, salary: pence(salaryIn(year, pounds) * 100) })).filter(
    ({ point }) => point > 1 || year < FIRST_YEAR_WITHOUT_POINT_1,
  );
}

function salaryIn(year: NjcYear, pounds2021: number): number {
  const flat = Object.entries(FLAT_AWARDS).reduce((sum, [of, award]) => sum + (Number(of) <= year ? award : 0), 0);
  return year < 2025 ? pounds2021 + flat : raisedIn2025(pounds2021 + flat);
}

/** Whole pounds, to the nearest: the rounding of pence serves for pounds too. */
const raisedIn2025 = (pounds: number): number =>
  roundToPence(new ExactDecimal(pounds).times(new ExactDecimal(PERCENT_2025).div(100).plus(1)).div(100), 'half up');
