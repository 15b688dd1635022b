import type { ConditionReading } from '../../../../shared/domain/conditions/condition-reading.ts';
import type { Given, Outcome } from '../command.ts';
import { left, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `conditions PLAN`: each condition and year, its figure, threshold and state, and what would mend it. */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('read-conditions', {}), (readings) => ({
      document: readings.map(entry),
      text: readings.length === 0 ? 'This plan has no conditions.\n' : inWords(readings),
    })),
  );

const entry = (reading: ConditionReading) => ({
  source: reading.source,
  name: reading.name,
  year: reading.year,
  measure: reading.measure,
  figure: reading.figure,
  against: reading.against,
  ...(reading.percent === null ? { amount: reading.amount } : { percent: reading.percent }),
  direction: reading.direction,
  threshold: reading.threshold,
  share: reading.share,
  state: reading.state,
  why: reading.why,
  short: reading.short,
  mends: reading.mends,
});

function inWords(readings: readonly ConditionReading[]): string {
  const columns = [
    left('Source'),
    left('Condition'),
    left('Year'),
    left('Asks for'),
    left('Measure'),
    right('Figure, £ '),
    right('Threshold, £ '),
    right('Share, %'),
    left('State'),
    right('Short or over, £ '),
  ];
  const rows = readings.map((one) => [
    one.source,
    one.name,
    one.year,
    one.requirement,
    one.measure,
    money(one.figure),
    money(one.threshold),
    one.share ?? '',
    one.state,
    one.state === 'broken' ? money(one.short) : '',
  ]);
  return [table(columns, rows), ...readings.flatMap(remarks)].join('\n');
}

function remarks({ source, name, year, state, why, mends }: ConditionReading): string[] {
  if (state !== 'broken' && why === '') return [];
  const lines = [...(why === '' ? [] : [why]), ...mends.map(({ words }) => words)];
  return [`${source} ${name} ${year}, ${state}:\n${lines.map((line) => `  ${line}\n`).join('')}`];
}
