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
import { readApproved, readBaselines, readChanges } from '../storage/readers/approved-budget.ts';
import * as planning from '../storage/readers/planning-tables.ts';
import type { ReadHandle } from '../storage/handles.ts';
import { lastAction } from '../storage/writers/history.ts';

/** Reads the whole plan but the ledger's rows, as of one moment. */
export const readPlanDocument = (read: ReadHandle): Promise<PlanDocument> =>
  read.transaction().execute(async (now) => {
    const { uid: _uid, demo: _demo, ...plan } = await readPlan(now);
    const commitments = await readCommitments(now, plan);
    const ledger = await readLedgerState(now);
    const invoiced = await readInvoiced(now);
    const baselines = await readBaselines(now);
    const changes = await readChanges(now, plan);
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
      approved: await readApproved(now, plan, baselines, changes),
      actuals: await readActuals(now, plan),
      commitments,
      committed: outstandingCommitments(commitments, invoiced, monthsOfPlan(plan), ledger.actualsTo),
      ledger,
      sourceEvents: await planning.readSourceEvents(now),
      carriedForward: await planning.readCarriedForward(now),
      income: await planning.readIncome(now),
      reserveCover: await planning.readReserveCover(now),
      conditions: await planning.readConditions(now),
      drivers: await planning.readDrivers(now, plan),
      lineFunding: await planning.readLineFunding(now, plan),
      rates: await planning.readRates(now),
      curves: await planning.readCurves(now),
      holds: await planning.readHolds(now, plan),
      notes: await planning.readNotes(now, plan),
      views: await planning.readViews(now),
      baselines,
      changes,
      people: await planning.readPeople(now),
      revision: (await lastAction(now))?.sequence ?? 0,
    };
  });
