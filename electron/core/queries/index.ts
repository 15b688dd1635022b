import { copyPlan } from './copy-plan.ts';
import { exportPlanWorkbook } from './export-plan-workbook.ts';
import { listHistory } from './list-history.ts';
import { readHistoryEntry } from './read-history-entry.ts';
import { readPlan } from './read-plan.ts';
import { readPosition } from './read-position.ts';
import { verifyPlan } from './verify-plan.ts';

/** Methods that change nothing, by name. */
export const queries = {
  'copy-plan': copyPlan,
  'export-plan-workbook': exportPlanWorkbook,
  'list-history': listHistory,
  'read-history-entry': readHistoryEntry,
  'read-plan': readPlan,
  'read-position': readPosition,
  'verify-plan': verifyPlan,
} as const;
