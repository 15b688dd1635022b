import { compareBaselines } from './compare-baselines.ts';
import { copyPlan } from './copy-plan.ts';
import { exportChangeMemo } from './export-change-memo.ts';
import { exportPlanWorkbook } from './export-plan-workbook.ts';
import { findDoubleFunding } from './find-double-funding.ts';
import { inspectLedgerFile } from './inspect-ledger-file.ts';
import { listCodingRules } from './list-coding-rules.ts';
import { listHistory, listHistoryPeople } from './list-history.ts';
import { listImportProfiles } from './list-import-profiles.ts';
import { listImports } from './list-imports.ts';
import { listLedgerRows } from './list-ledger-rows.ts';
import { previewLedgerImport } from './preview-ledger-import.ts';
import { readChange } from './read-change.ts';
import { readCellHistory } from './read-cell-history.ts';
import { readConditions } from './read-conditions.ts';
import { readHistoryEntry } from './read-history-entry.ts';
import { readImport } from './read-import.ts';
import { readLinePast } from './read-line-past.ts';
import { readPlan } from './read-plan.ts';
import { readPosition } from './read-position.ts';
import { verifyPlan } from './verify-plan.ts';
import { readSource } from './read-source.ts';
import { readEvidence } from './read-evidence.ts';

/** Methods that change nothing, by name. */
export const queries = {
  'read-evidence': readEvidence,
  'read-source': readSource,
  'copy-plan': copyPlan,
  'export-plan-workbook': exportPlanWorkbook,
  'find-double-funding': findDoubleFunding,
  'inspect-ledger-file': inspectLedgerFile,
  'list-coding-rules': listCodingRules,
  'list-history': listHistory,
  'list-history-people': listHistoryPeople,
  'list-import-profiles': listImportProfiles,
  'list-imports': listImports,
  'list-ledger-rows': listLedgerRows,
  'preview-ledger-import': previewLedgerImport,
  'read-cell-history': readCellHistory,
  'read-conditions': readConditions,
  'read-history-entry': readHistoryEntry,
  'read-import': readImport,
  'read-line-past': readLinePast,
  'read-plan': readPlan,
  'read-position': readPosition,
  'verify-plan': verifyPlan,
  'compare-baselines': compareBaselines,
  'export-change-memo': exportChangeMemo,
  'read-change': readChange,
} as const;
