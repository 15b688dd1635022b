import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { outstandingCommitments } from '../../../shared/domain/plan/outstanding-commitments.ts';
import {
  readActuals,
  readBudgets,
  readCommitments,
  readInvoiced,
  readLedgerState,
} from '../storage/readers/month-rows.ts';
import {
  monthsOfPlan,
  readAllocations,
  readCategories,
  readInterventions,
  readLines,
  readLocalities,
  readPlan,
  readSources,
  readThemes,
} from '../storage/readers/plan-tables.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { lastAction } from '../storage/writers/history.ts';

/** Reads the whole plan but the ledger's rows, as of one moment. */
export const readPlanDocument = (read: ReadHandle): Promise<PlanDocument> =>
  read.transaction().execute(async (now) => {
    const { uid: _uid, demo: _demo, ...plan } = await readPlan(now);
    const commitments = await readCommitments(now, plan);
    const ledger = await readLedgerState(now);
    const invoiced = await readInvoiced(now);
    return {
      plan,
      sources: await readSources(now),
      allocations: await readAllocations(now),
      themes: await readThemes(now),
      localities: await readLocalities(now),
      categories: await readCategories(now),
      interventions: await readInterventions(now),
      lines: await readLines(now),
      budgets: await readBudgets(now, plan),
      actuals: await readActuals(now, plan),
      commitments,
      committed: outstandingCommitments(commitments, invoiced, monthsOfPlan(plan), ledger.actualsTo),
      ledger,
      revision: (await lastAction(now))?.sequence ?? 0,
    };
  });
