import { addCodingRule } from './add-coding-rule.ts';
import { addCondition } from './add-condition.ts';
import { moveCondition } from './move-condition.ts';
import { removeCondition } from './remove-condition.ts';
import { updateCondition } from './update-condition.ts';
import { addIntervention } from './add-intervention.ts';
import { addLine } from './add-line.ts';
import { addPerson, removePerson, updatePerson } from './people.ts';
import { addSource } from './add-source.ts';
import { approveBaseline } from './approve-baseline.ts';
import { approveChange } from './approve-change.ts';
import { codeLedgerRows } from './code-ledger-rows.ts';
import { draftChange } from './draft-change.ts';
import { refuseChange, withdrawChange } from './end-change.ts';
import { importLedger } from './import-ledger.ts';
import { recordConsent } from './record-consent.ts';
import { redo } from './redo.ts';
import { removeCodingRule } from './remove-coding-rule.ts';
import { removeLine } from './remove-line.ts';
import { renamePlan } from './rename-plan.ts';
import { restoreLine } from './restore-line.ts';
import { requestChange } from './request-change.ts';
import { setAllocation } from './set-allocation.ts';
import { setLineMonths } from './set-line-months.ts';
import { undoImport } from './undo-import.ts';
import { undo } from './undo.ts';
import { updateIntervention } from './update-intervention.ts';
import { updateLine } from './update-line.ts';
import { updateSource } from './update-source.ts';
import { removeCellNote, setCellNote } from './cell-notes.ts';
import { holdMonths, releaseMonths } from './held-months.ts';
import { removeCurve, removeView, saveCurve, saveView } from './named-things.ts';
import { recordCarryForward } from './record-carry-forward.ts';
import { removeCarryForward } from './remove-carry-forward.ts';
import { addIncome } from './add-income.ts';
import { updateIncome } from './update-income.ts';
import { removeIncome } from './remove-income.ts';
import { addReserveCover } from './add-reserve-cover.ts';
import { updateReserveCover } from './update-reserve-cover.ts';
import { removeReserveCover } from './remove-reserve-cover.ts';
import { renameSource } from './rename-source.ts';
import { mergeSource } from './merge-source.ts';
import { storeEvidence } from './store-evidence.ts';
import { clearOverride, setDriverOverride } from './driver-overrides.ts';
import { addLineSource, removeLineSource } from './line-sources.ts';
import { addProvidedRates, addRate, removeRate, updateRate } from './rates.ts';
import { removeDriver } from './remove-driver.ts';
import { setDriver } from './set-driver.ts';
import { setLineFunding } from './set-line-funding.ts';

/** Methods that change the plan, by name: each is one action of the history. */
export const commands = {
  'set-driver': setDriver,
  'remove-driver': removeDriver,
  'set-driver-override': setDriverOverride,
  'clear-override': clearOverride,
  'add-rate': addRate,
  'update-rate': updateRate,
  'remove-rate': removeRate,
  'add-provided-rates': addProvidedRates,
  'set-line-funding': setLineFunding,
  'add-line-source': addLineSource,
  'remove-line-source': removeLineSource,
  'store-evidence': storeEvidence,
  'merge-source': mergeSource,
  'rename-source': renameSource,
  'remove-reserve-cover': removeReserveCover,
  'update-reserve-cover': updateReserveCover,
  'add-reserve-cover': addReserveCover,
  'remove-income': removeIncome,
  'update-income': updateIncome,
  'add-income': addIncome,
  'remove-carry-forward': removeCarryForward,
  'record-carry-forward': recordCarryForward,
  'hold-months': holdMonths,
  'release-months': releaseMonths,
  'set-cell-note': setCellNote,
  'remove-cell-note': removeCellNote,
  'save-view': saveView,
  'remove-view': removeView,
  'save-curve': saveCurve,
  'remove-curve': removeCurve,
  'add-coding-rule': addCodingRule,
  'add-condition': addCondition,
  'move-condition': moveCondition,
  'remove-condition': removeCondition,
  'update-condition': updateCondition,
  'add-intervention': addIntervention,
  'add-line': addLine,
  'add-source': addSource,
  'code-ledger-rows': codeLedgerRows,
  'import-ledger': importLedger,
  redo,
  'remove-coding-rule': removeCodingRule,
  'remove-line': removeLine,
  'rename-plan': renamePlan,
  'restore-line': restoreLine,
  'set-allocation': setAllocation,
  'set-line-months': setLineMonths,
  undo,
  'undo-import': undoImport,
  'update-intervention': updateIntervention,
  'update-line': updateLine,
  'update-source': updateSource,
  'approve-baseline': approveBaseline,
  'draft-change': draftChange,
  'request-change': requestChange,
  'approve-change': approveChange,
  'refuse-change': refuseChange,
  'withdraw-change': withdrawChange,
  'record-consent': recordConsent,
  'add-person': addPerson,
  'update-person': updatePerson,
  'remove-person': removePerson,
} as const;
