import { financialYear } from '../../../calendar/financial-year.ts';
import { pence } from '../../../money/pence.ts';
import type { Allocation, Certainty } from '../../plan-document.ts';
import { VRN_SOURCE } from '../vrn-sources.ts';

type Granted = readonly [pounds: number, certainty: Certainty, dated: string | null, evidence: string];

/** Two years are certain; the third is what the director plans with, unsigned. */
const GRANTED: Readonly<Record<keyof typeof VRN_SOURCE, readonly [Granted, Granted, Granted]>> = {
  settlement: [
    [1_120_000, 'received', '2022-06-14', 'Grant agreement 2022/23; final claim paid'],
    [1_190_000, 'signed', '2023-05-09', 'Grant agreement 2023/24'],
    [1_190_000, 'indicative', '2022-06-14', 'Indicative figure in the agreement of 2022/23'],
  ],
  grant: [
    [480_000, 'received', '2022-08-04', 'Plan for 2022/23, signed 4 August 2022'],
    [510_000, 'varied', '2023-07-18', 'Variation notice 1: raised from £496,000'],
    [510_000, 'applied', null, 'Application sent'],
  ],
  match: [
    [150_000, 'received', '2022-05-20', 'Partners’ letters'],
    [157_000, 'signed', '2023-04-27', 'Partners’ letters'],
    [158_000, 'indicative', null, 'Two of three partners have confirmed'],
  ],
  coFunder: [
    [168_000, 'received', '2022-07-01', 'Co-funding agreement'],
    [244_000, 'signed', '2022-07-01', 'Co-funding agreement'],
    [96_000, 'signed', '2022-07-01', 'Co-funding agreement'],
  ],
};

/** The years of which an earlier version is kept: said in the first agreement, then agreed or varied. */
const SECOND = { settlement: 1, grant: 1 } as const;

const isSecond = (source: string, year: number): boolean =>
  (SECOND as Readonly<Record<string, number>>)[source] === year;

const earlier = (id: number, sourceId: number, pounds: number, dated: string, evidence: string): Allocation => ({
  id,
  sourceId,
  year: financialYear(2023),
  version: 1,
  amount: pence(pounds * 100),
  certainty: sourceId === VRN_SOURCE.grant ? 'signed' : 'indicative',
  dated,
  evidence,
  evidenceFileId: null,
});

export const EARLIER_ALLOCATIONS: readonly Allocation[] = [
  earlier(13, VRN_SOURCE.settlement, 1_190_000, '2022-06-14', 'Indicative figure in the agreement of 2022/23'),
  earlier(14, VRN_SOURCE.grant, 496_000, '2023-05-02', 'Plan for 2023/24'),
];

export const demoAllocations = (): Allocation[] =>
  Object.entries(GRANTED)
    .flatMap(([source, years]) =>
      years.map((granted, i) => ({ source: source as keyof typeof VRN_SOURCE, granted, i })),
    )
    .map(({ source, granted: [pounds, certainty, dated, evidence], i }, index) => ({
      id: index + 1,
      sourceId: VRN_SOURCE[source],
      year: financialYear(2022 + i),
      version: isSecond(source, i) ? 2 : 1,
      amount: pence(pounds * 100),
      certainty,
      dated,
      evidence,
      evidenceFileId: null,
    }));
