import type { Action } from './action.ts';
import { addSource } from './add-source.ts';
import { closePlan } from './close-plan.ts';
import { copyPlan } from './copy-plan.ts';
import { exportWorkbook } from './export-workbook.ts';
import { find } from './find.ts';
import { goToConditions } from './go-to-conditions.ts';
import { goToApprovals } from './go-to-approvals.ts';
import { goToHistory } from './go-to-history.ts';
import { goToLedger } from './go-to-ledger.ts';
import { goToOverview } from './go-to-overview.ts';
import { goToPlan } from './go-to-plan.ts';
import { goToSources } from './go-to-sources.ts';
import { goToRates } from './go-to-rates.ts';
import { help } from './help.ts';
import { importLedger } from './import-ledger.ts';
import { letterShortcuts } from './letter-shortcuts.ts';
import { newPlan } from './new-plan.ts';
import { openPlan } from './open-plan.ts';
import { PLAN_GRID } from './plan-grid.ts';
import { redo } from './redo.ts';
import { renamePlan } from './rename-plan.ts';
import { showPlans } from './show-plans.ts';
import { THEMES } from './theme.ts';
import { tryDemonstration } from './try-demonstration.ts';
import { undo } from './undo.ts';
import { UNITS } from './units.ts';

/** Every action, in the order in which menus and the palette list them. */
export const ACTIONS: readonly Action[] = [
  newPlan,
  openPlan,
  showPlans,
  tryDemonstration,
  importLedger,
  exportWorkbook,
  copyPlan,
  renamePlan,
  closePlan,
  undo,
  redo,
  addSource,
  ...PLAN_GRID,
  goToOverview,
  goToPlan,
  goToConditions,
  goToApprovals,
  goToSources,
  goToLedger,
  goToRates,
  goToHistory,
  find,
  ...THEMES,
  ...UNITS,
  letterShortcuts,
  help,
];
