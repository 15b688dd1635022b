import { create } from 'zustand';
import type { Result } from '../../../../shared/base/result.ts';
import type { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf } from '../../../../shared/contract/methods.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import type { BudgetEdit } from '../../../../shared/domain/plan/plan-figures.ts';
import { call } from '../../../client/api-client.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { editSheet, planSheet, type PlanSheet } from '../model/plan-sheet.ts';

/**
 * The sheet on the screen: the plan as the core last told it, with the gestures on top that the core has not yet told
 * back. A gesture shows at once; when the core refuses it, it is taken off again and the reason is shown.
 */
interface Gesture {
  readonly edits: readonly BudgetEdit[];
  /** The action's number in the history, once acknowledged: a document as new as that contains it. */
  readonly revision: number | null;
}

interface EditState {
  readonly sheet: PlanSheet | null;
  readonly pending: readonly Gesture[];
  /** The last gesture of this window that the core acknowledged. */
  readonly acknowledged: number;
  readonly refusal: { readonly message: string; readonly remedy: string } | null;
}

export const usePlanEdits = create<EditState>()(() => ({
  sheet: null,
  pending: [],
  acknowledged: 0,
  refusal: null,
}));

const editsOf = (pending: readonly Gesture[]): BudgetEdit[] => pending.flatMap(({ edits }) => edits);

/**
 * Takes in the document as fetched.
 * @param fresh Another plan than before: nothing of it is kept.
 * @returns whether something else than this window's own gestures has changed it: an undo, an import.
 */
export function takeDocument(document: PlanDocument, fresh = false): boolean {
  const before = usePlanEdits.getState();
  usePlanEdits.setState(({ sheet, pending }) => {
    const still = fresh ? [] : pending.filter(({ revision }) => revision === null || revision > document.revision);
    const known =
      !fresh && sheet && (document.revision === sheet.document.revision || isOurs(document, sheet, pending));
    if (known) return { pending: still, sheet: { ...sheet, document } };
    return { pending: still, sheet: planSheet(document, editsOf(still), fresh ? null : sheet) };
  });
  return document.revision > before.acknowledged && before.pending.every(({ revision }) => revision !== null);
}

/** Whether the document is the one we had with our own gestures and nothing else: then the sheet shows it already. */
function isOurs(document: PlanDocument, sheet: PlanSheet, pending: readonly Gesture[]): boolean {
  const since = sheet.document.revision;
  const ours = pending.filter(({ revision }) => revision !== null && revision > since && revision <= document.revision);
  return document.revision > since && ours.length === document.revision - since && !ours.some(meetsDriver(document));
}

/** What is typed over a driven line has the core compute its other months and mark this one: the document tells how. */
function meetsDriver({ drivers }: PlanDocument): (gesture: Gesture) => boolean {
  const driven = new Set(drivers.map(({ lineId }) => lineId));
  return ({ edits }) => edits.some(({ lineId }) => driven.has(lineId));
}

let sending: Promise<void> = Promise.resolve();

/**
 * A change that is no gesture on amounts, sent once the gestures before it are answered.
 * @returns null, or why the core refused it.
 */
export function sendChange(
  work: () => Promise<Result<{ readonly revision: number }, AppError>>,
): Promise<AppError | null> {
  const answered = sending.then(async () => {
    const result = await work();
    if (!result.ok) return result.error;
    usePlanEdits.setState({ acknowledged: result.value.revision });
    return null;
  });
  sending = answered.then(
    () => undefined,
    () => undefined,
  );
  return answered;
}

export const closeRefusal = (): void => usePlanEdits.setState({ refusal: null });

/** Resolves once every gesture has been answered: what undo waits for. */
export const allAnswered = (): Promise<void> => sending;

/** One gesture: shown now, sent in order. @param action What the history calls it. */
export function applyEdits(edits: readonly BudgetEdit[], action: string): void {
  const { sheet } = usePlanEdits.getState();
  if (!sheet || edits.length === 0) return;
  const gesture: Gesture = { edits, revision: null };
  usePlanEdits.setState(({ pending }) => ({
    sheet: editSheet(sheet, edits),
    pending: [...pending, gesture],
    refusal: null,
  }));
  sending = sending.then(() => send(gesture, commandOf(sheet, edits, action)));
}

function commandOf(sheet: PlanSheet, edits: readonly BudgetEdit[], action: string): InputOf<'set-line-months'> {
  const { months } = sheet.figures;
  return { action, cells: edits.map(({ month, ...cell }) => ({ ...cell, month: months[month]! })) };
}

async function send(gesture: Gesture, input: InputOf<'set-line-months'>): Promise<void> {
  try {
    const result = await call('set-line-months', input);
    if (result.ok) acknowledge(gesture, result.value.revision);
    else takeOff(gesture, result.error);
  } catch (problem) {
    takeOff(gesture, appErrorOf(problem));
  }
}

function acknowledge(gesture: Gesture, revision: number): void {
  usePlanEdits.setState(({ pending }) => ({
    acknowledged: revision,
    pending: pending.map((one) => (one === gesture ? { ...one, revision } : one)),
  }));
}

function takeOff(gesture: Gesture, refusal: { readonly message: string; readonly remedy: string }): void {
  usePlanEdits.setState(({ pending, sheet }) => {
    const still = pending.filter((one) => one !== gesture);
    return { pending: still, refusal, sheet: sheet && planSheet(sheet.document, editsOf(still), sheet) };
  });
}
