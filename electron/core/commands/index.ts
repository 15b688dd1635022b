import { addCodingRule } from './add-coding-rule.ts';
import { addIntervention } from './add-intervention.ts';
import { addLine } from './add-line.ts';
import { addSource } from './add-source.ts';
import { codeLedgerRows } from './code-ledger-rows.ts';
import { importLedger } from './import-ledger.ts';
import { redo } from './redo.ts';
import { removeCodingRule } from './remove-coding-rule.ts';
import { removeLine } from './remove-line.ts';
import { renamePlan } from './rename-plan.ts';
import { setAllocation } from './set-allocation.ts';
import { setLineMonths } from './set-line-months.ts';
import { undoImport } from './undo-import.ts';
import { undo } from './undo.ts';
import { updateIntervention } from './update-intervention.ts';
import { updateLine } from './update-line.ts';
import { updateSource } from './update-source.ts';

/** Methods that change the plan, by name: each is one action of the history. */
export const commands = {
  'add-coding-rule': addCodingRule,
  'add-intervention': addIntervention,
  'add-line': addLine,
  'add-source': addSource,
  'code-ledger-rows': codeLedgerRows,
  'import-ledger': importLedger,
  redo,
  'remove-coding-rule': removeCodingRule,
  'remove-line': removeLine,
  'rename-plan': renamePlan,
  'set-allocation': setAllocation,
  'set-line-months': setLineMonths,
  undo,
  'undo-import': undoImport,
  'update-intervention': updateIntervention,
  'update-line': updateLine,
  'update-source': updateSource,
} as const;
