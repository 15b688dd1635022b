import { planMonths } from '../../shared/domain/calendar/plan-months.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import { allocate } from '../../shared/domain/money/allocate.ts';
import { formatMoney } from '../../shared/domain/money/format-money.ts';
import type { Pence } from '../../shared/domain/money/pence.ts';
import { changeRows } from './change-commands.ts';
import { conditionRows, mendRows } from './condition-commands.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import { position } from '../../shared/domain/plan/position.ts';
import type { PositionBy } from '../../shared/domain/plan/position-types.ts';
import { sourceYears } from '../../shared/domain/plan/source-years.ts';
import { overProgramming } from '../../shared/domain/sources/over-programming.ts';
import { vrnTemplate } from '../../shared/domain/plan/templates/vrn-template.ts';
import { fundRows, postRows } from './driver-commands.ts';
import { amountOf, yearOption } from './golden-plan.ts';
import { profileRows, respreadRows } from './profile-commands.ts';

/** A row of an answer by its headings, as people read it: money to the penny, nothing for "not applicable". */
type Answer = Readonly<Record<string, string>>;

const money = (amount: Pence | null): string => (amount === null ? '' : formatMoney(amount, { show: 'pence' }));

function optionsIn(words: readonly string[]): Readonly<Record<string, string>> {
  const pairs = words.flatMap((word, i) => (word.startsWith('--') ? [[word.slice(2), words[i + 1] ?? '']] : []));
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** Runs a command of a golden file. `plan` makes the plan of its head, for commands that need one. */
export function answer(command: string, plan: (versions?: number) => PlanDocument): Answer[] {
  const [name, ...words] = command.split(' ');
  const options = optionsIn(words);
  switch (name) {
    case 'allocate':
      return allocate(amountOf(words[0]), words.slice(1).map(Number)).map((share) => ({ share: money(share) }));
    case 'profile':
      return profileRows(words, options);
    case 'respread':
      return respreadRows(words);
    case 'post':
      return postRows(options);
    case 'fund':
      return fundRows(words, options);
    case 'create':
      return createdAllocations(options);
    case 'change':
      return changeRows(plan(), words);
    case 'conditions':
      return conditionRows(plan());
    case 'mends':
      return mendRows(plan());
    case 'position':
      return positionRows(plan(), options);
    case 'source-years':
      return sourceYearRows(plan());
    case 'sources':
      return fundingRows(plan(options['version'] === undefined ? undefined : Number(options['version'])));
    case 'outstanding':
      return outstandingRows(plan());
    default:
      throw new Error(`no such command in golden files: ${command}`);
  }
}

function createdAllocations(options: Readonly<Record<string, string>>): Answer[] {
  const seed = vrnTemplate({ name: 'Golden', firstYear: yearOption(options['from']), years: Number(options['years']) });
  const rows = seed.allocations.map(({ sourceId, year, amount, certainty }) => ({
    source: seed.sources.find(({ id }) => id === sourceId)!.code,
    year,
    allocation: money(amount),
    certainty,
  }));
  return options['source'] === undefined ? rows : rows.filter(({ source }) => source === options['source']);
}

const positionRows = (plan: PlanDocument, options: Readonly<Record<string, string>>): Answer[] =>
  position(plan, options['by'] as PositionBy, options['year'] as FinancialYear | undefined).map((row) => ({
    key: row.key,
    year: row.year,
    allocation: money(row.allocation),
    budget: money(row.budget),
    committed: money(row.committed),
    actual: money(row.actual),
    forecast: money(row.forecast),
    variance: money(row.variance),
    available: money(row.available),
  }));

const sourceYearRows = (plan: PlanDocument): Answer[] =>
  sourceYears(plan).rows.map((row) => ({
    source: plan.sources.find(({ id }) => id === row.sourceId)?.code ?? 'uncoded',
    year: row.year,
    certainty: row.certainty ?? '',
    headroom: money(row.headroom),
    'at risk': money(row.atRisk),
    lost: money(row.lost),
    'spend at risk': money(row.spendAtRisk),
  }));

const fundingRows = (plan: PlanDocument): Answer[] =>
  sourceYears(plan).rows.flatMap((row) => {
    const source = plan.sources.find(({ id }) => id === row.sourceId);
    if (!source) return [];
    const { state, margin, over, beyond } = overProgramming(source, row.funding, row.budget);
    return [
      {
        source: source.code,
        year: row.year,
        certainty: row.certainty ?? '',
        allocation: money(row.allocation),
        'carried in': money(row.carriedIn),
        'carried out': money(row.carriedOut),
        funding: money(row.funding),
        budget: money(row.budget),
        headroom: money(row.headroom),
        'at risk': money(row.atRisk),
        shortfall: money(row.shortfall),
        over: money(over),
        margin: money(margin),
        beyond: money(beyond),
        state,
      },
    ];
  });

function outstandingRows(plan: PlanDocument): Answer[] {
  const months = planMonths(plan.plan);
  return plan.committed.flatMap((row) =>
    row.months.flatMap((amount, m) =>
      amount === 0
        ? []
        : [
            {
              order: plan.commitments.find(({ id }) => id === row.commitmentId)!.reference,
              month: months[m]!,
              amount: money(amount),
            },
          ],
    ),
  );
}
