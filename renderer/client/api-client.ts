import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import type { InputOf, MethodName, Methods, OutputOf } from '../../shared/contract/methods.ts';
import { saving } from './save-state.ts';
import { createHttpTransport } from './transport-http.ts';
import { desktopTransport } from './transport-ipc.ts';
import { HostUnreachable, type CallOptions, type Transport } from './transport.ts';

/** Calls any method of the contract, typed, over whichever host this window belongs to. */
const transport: Transport = desktopTransport() ?? createHttpTransport();

type ChangeName = {
  [M in MethodName]: OutputOf<M> extends { readonly savedAt: string; readonly revision: number } ? M : never;
}[MethodName];

/** The methods that change the plan: the ones that "Saving" and "Saved" speak of. Kept complete by the compiler. */
const CHANGES = {
  'set-line-months': true,
  'add-line': true,
  'update-line': true,
  'remove-line': true,
  'add-intervention': true,
  'update-intervention': true,
  'add-source': true,
  'update-source': true,
  'set-allocation': true,
  'rename-plan': true,
  undo: true,
  redo: true,
  'import-ledger': true,
  'undo-import': true,
  'add-coding-rule': true,
  'remove-coding-rule': true,
  'code-ledger-rows': true,
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
 * `await call('set-allocation', { … })`: a `Result`, never an exception for what the contract foresees.
 * @throws HostUnreachable when the host does not answer.
 */
export function call<M extends MethodName>(
  method: M,
  input: InputOf<M>,
  options: CallOptions = {},
): Promise<Result<OutputOf<M>, AppError>> {
  const send = () => transport.call(method, input, options) as Promise<Result<OutputOf<M>, AppError>>;
  return isChange(method) ? change(send) : send();
}

const listeners = new Set<(event: HostEvent) => void>();
let listening = false;

/** The host's events until the returned function is called. All share one connection, which stays. */
export function subscribe(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener);
  if (!listening) transport.subscribe((event) => listeners.forEach((each) => each(event)));
  listening = true;
  return () => void listeners.delete(listener);
}

/** What the methods of one kind are called. */
export type NameOfKind<K extends Methods[MethodName]['kind']> = {
  [M in MethodName]: Methods[M]['kind'] extends K ? M : never;
}[MethodName];
