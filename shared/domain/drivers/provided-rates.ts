import type { Month } from '../calendar/month.ts';
import { pence } from '../money/pence.ts';
import type { Rate } from './driver-types.ts';
import { NJC_YEARS, njcSpine, type NjcYear } from './njc-spine.ts';

type ProvidedRate = Omit<Rate, 'id'>;

const rate = (fields: Pick<Rate, 'kind' | 'starts' | 'origin'> & Partial<Rate>): ProvidedRate => ({
  key: '',
  percent: null,
  amount: null,
  paidFrom: null,
  ...fields,
});

const AGREED: Readonly<Record<NjcYear, string>> = {
  2021: 'agreed 28 February 2022',
  2022: 'agreed 1 November 2022',
  2023: 'agreed 1 November 2023',
  2024: 'agreed 22 October 2024',
  2025: 'agreed 23 July 2025',
};

const spineOf = (year: NjcYear): ProvidedRate[] =>
  njcSpine(year).map(({ point, salary }) =>
    rate({
      kind: 'spine',
      key: `SCP ${point}`,
      starts: `${year}-04-01`,
      amount: salary,
      origin: `National Joint Council pay spine from 1 April ${year}, ${AGREED[year]}`,
    }),
  );

const award = (year: NjcYear, paidFrom: string, change: Partial<Rate>): ProvidedRate =>
  rate({
    kind: 'pay award',
    key: 'NJC',
    starts: `${year}-04-01`,
    paidFrom: paidFrom as Month,
    origin: `National Joint Council pay agreement of 1 April ${year}, ${AGREED[year]}; the month is your payroll’s to change`,
    ...change,
  });

const insurance = (starts: string, percent: string, threshold: number, origin: string): ProvidedRate =>
  rate({ kind: 'employer NI', starts, percent, amount: pence(threshold * 100), origin });

/**
 * What a plan starts with, 2022/23 to 2025/26, and the spine of the year before, which is paid until the first award is.
 * Everything may be changed. The pension rate is an example: each fund certifies its employers' own.
 */
export const providedRates = (): ProvidedRate[] => [
  ...NJC_YEARS.flatMap(spineOf),
  award(2022, '2022-11', { amount: pence(1_925_00) }),
  award(2023, '2023-12', { amount: pence(1_925_00) }),
  award(2024, '2024-11', { amount: pence(1_290_00) }),
  award(2025, '2025-08', { percent: '3.2' }),
  insurance('2022-04-06', '15.05', 9_100, 'Class 1 secondary contributions 2022/23, with the levy of 1.25%'),
  insurance('2022-11-06', '13.8', 9_100, 'Class 1 secondary contributions from 6 November 2022, levy withdrawn'),
  insurance('2025-04-06', '15', 5_000, 'Class 1 secondary contributions from 6 April 2025, Autumn Budget 2024'),
  rate({
    kind: 'pension',
    key: 'LGPS',
    starts: '2022-04-01',
    percent: '18.5',
    origin: 'Example: put in the employer’s rate of your fund’s rates and adjustments certificate',
  }),
  rate({
    kind: 'levy',
    starts: '2022-04-01',
    percent: '0.5',
    origin: 'Apprenticeship levy, 0.5% of the pay bill since 6 April 2017',
  }),
];

/** As a seed holds them: ids from 1. */
export const providedRateList = (): Rate[] => providedRates().map((one, i) => ({ ...one, id: i + 1 }));
