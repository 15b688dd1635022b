import { basename } from 'node:path';
import {
  isFinancialYear,
  financialYear,
  type FinancialYear,
} from '../../../../shared/domain/calendar/financial-year.ts';
import { refused, type Given, type Outcome } from '../command.ts';
import { planMade } from '../plan-made.ts';
import { withSession } from '../with-plan.ts';

const TEMPLATES = ['vrn', 'blank'] as const;
const MOST_YEARS = 10;

/** `create PLAN --template vrn|blank --from 2022 --years 3 [--name NAME]` */
export async function run(given: Given): Promise<Outcome> {
  const { template: wanted = 'blank', from, years: howMany = '3', name } = given.options;
  const template = TEMPLATES.find((known) => known === wanted);
  if (template === undefined) return refused(`“${wanted}” is no template: use vrn or blank`);
  const firstYear = readYear(from);
  if (firstYear === null) return refused(`“create” needs its first year, such as --from 2022 or --from 2022/23`);
  const years = Number(howMany);
  if (!/^\d+$/.test(howMany) || years < 1 || years > MOST_YEARS) {
    return refused(`A plan has 1 to ${MOST_YEARS} years, not “${howMany}”`);
  }
  const path = given.path(given.words[0]!);
  const input = { name: name ?? basename(path).replace(/\.settlement$/i, ''), template, firstYear, years };
  return withSession(given, async (session) => planMade(path, await session.newPlanAt(path, input)));
}

/** `2022` and `2022/23` are the same year. */
function readYear(text: string | undefined): FinancialYear | null {
  if (text === undefined) return null;
  if (isFinancialYear(text)) return text;
  return /^(19|2\d)\d\d$/.test(text) ? financialYear(Number(text)) : null;
}
