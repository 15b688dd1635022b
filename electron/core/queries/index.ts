import { copyPlan } from './copy-plan.ts';
import { exportPlanWorkbook } from './export-plan-workbook.ts';
import { inspectLedgerFile } from './inspect-ledger-file.ts';
import { listCodingRules } from './list-coding-rules.ts';
import { listHistory } from './list-history.ts';
import { listImportProfiles } from './list-import-profiles.ts';
import { listImports } from './list-imports.ts';
import { listLedgerRows } from './list-ledger-rows.ts';
import { previewLedgerImport } from './preview-ledger-import.ts';
import { readHistoryEntry } from './read-history-entry.ts';
import { readImport } from './read-import.ts';
import { readPlan } from './read-plan.ts';
import { readPosition } from './read-position.ts';
import { verifyPlan } from './verify-plan.ts';

/** Methods that change nothing, by name. */
export const queries = {
  'copy-plan': copyPlan,
  'export-plan-workbook': exportPlanWorkbook,
  'inspect-ledger-file': inspectLedgerFile,
  'list-coding-rules': listCodingRules,
  'list-history': listHistory,
  'list-import-profiles': listImportProfiles,
  'list-imports': listImports,
  'list-ledger-rows': listLedgerRows,
  'preview-ledger-import': previewLedgerImport,
  'read-history-entry': readHistoryEntry,
  'read-import': readImport,
  'read-plan': readPlan,
  'read-position': readPosition,
  'verify-plan': verifyPlan,
} as const;
