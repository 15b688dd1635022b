import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import type { InputOf, MethodName, Methods, OutputOf } from '../../shared/contract/methods.ts';
import { host } from './host.ts';
import { saving } from './save-state.ts';
import { HostUnreachable, type CallOptions } from './transport.ts';

type ChangeName = {
  [M in MethodName]: OutputOf<M> extends { readonly savedAt: string; readonly revision: number } ? M : never;
}[MethodName];

/** The methods that change the plan: the ones that "Saving" and "Saved" speak of. Kept complete by the compiler. */
const CHANGES = {
  'set-line-months': true,
  'add-line': true,
  'update-line': true,
  'remove-line': true,
  'hold-months': true,
  'release-months': true,
  'set-cell-note': true,
  'remove-cell-note': true,
  'save-view': true,
  'remove-view': true,
  'save-curve': true,
  'remove-curve': true,
  'add-intervention': true,
  'update-intervention': true,
  'add-source': true,
  'update-source': true,
  'set-allocation': true,
  'record-carry-forward': true,
  'remove-carry-forward': true,
  'add-income': true,
  'update-income': true,
  'remove-income': true,
  'add-reserve-cover': true,
  'update-reserve-cover': true,
  'remove-reserve-cover': true,
  'rename-source': true,
  'merge-source': true,
  'store-evidence': true,
  'add-condition': true,
  'update-condition': true,
  'remove-condition': true,
  'move-condition': true,
  'rename-plan': true,
  'approve-baseline': true,
  'draft-change': true,
  'request-change': true,
  'approve-change': true,
  'refuse-change': true,
  'withdraw-change': true,
  'record-consent': true,
  'add-person': true,
  'update-person': true,
  'remove-person': true,
  'restore-line': true,
  undo: true,
  redo: true,
  'import-ledger': true,
  'undo-import': true,
  'add-coding-rule': true,
  'remove-coding-rule': true,
  'code-ledger-rows': true,
  'set-driver': true,
  'remove-driver': true,
  'set-driver-override': true,
  'clear-override': true,
  'add-rate': true,
  'update-rate': true,
  'remove-rate': true,
  'add-provided-rates': true,
  'set-line-funding': true,
  'add-line-source': true,
  'remove-line-source': true,
} as const satisfies Record<ChangeName, true>;

const isChange = (method: MethodName): method is ChangeName => method in CHANGES;

async function change<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  const done = saving.start();
  try {
    const result = await work();
    done(result.ok ? { savedAt: (result.value as { savedAt: string }).savedAt } : { error: result.error });
    return result;
  } catch (problem) {
    done({ lost: problem instanceof HostUnreachable ? problem.message : String(problem) });
    throw problem;
  }
}

/**
 * Calls any method of the contract, typed, over whichever host this window belongs to:
 * `await call('set-allocation', { … })`: a `Result`, never an exception for what the contract foresees.
 * @throws HostUnreachable when the host does not answer.
 */
export function call<M extends MethodName>(
  method: M,
  input: InputOf<M>,
  options: CallOptions = {},
): Promise<Result<OutputOf<M>, AppError>> {
  const send = () => host.call(method, input, options) as Promise<Result<OutputOf<M>, AppError>>;
  return isChange(method) ? change(send) : send();
}

const listeners = new Set<(event: HostEvent) => void>();
let listening = false;

/** The host's events until the returned function is called. All share one connection, which stays. */
export function subscribe(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener);
  if (!listening) host.subscribe((event) => listeners.forEach((each) => each(event)));
  listening = true;
  return () => void listeners.delete(listener);
}

/** What the methods of one kind are called. */
export type NameOfKind<K extends Methods[MethodName]['kind']> = {
  [M in MethodName]: Methods[M]['kind'] extends K ? M : never;
}[MethodName];
