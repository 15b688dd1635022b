import { err, type Result } from '../../../shared/base/result.ts';
import { CALL_CHANNEL } from '../../../shared/contract/desktop-channels.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { MethodName } from '../../../shared/contract/methods.ts';
import type { CallOptions, Caller } from '../../core/index.ts';

/** The little of Electron's `ipcMain` that is needed, so that the adapter is tested without the binary. */
export interface IpcMainShaped {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, ...given: unknown[]) => Promise<unknown>,
  ): void;
}

export interface SenderFrame {
  readonly url: string;
  /** Null for a window's own page; frames within a page have one. */
  readonly parent: unknown;
}

/** Answers the page's calls, from when the first plan is open. Each message's sender is looked at: our own page in the window's top frame, nobody else. */
export function answerIpc(ipc: IpcMainShaped, caller: Caller, origin: string, ready: Promise<unknown>): void {
  ipc.handle(CALL_CHANNEL, async ({ senderFrame }, method, input, options) => {
    if (!isOurs(senderFrame, origin)) return err(appError('session-refused'));
    await ready;
    return answer(caller, method, input, options);
  });
}

const isOurs = (frame: SenderFrame | null, origin: string): boolean =>
  frame !== null && frame.parent === null && (frame.url === origin || frame.url.startsWith(`${origin}/`));

/** The core checks the method and its input, whatever they are. */
const answer = (
  caller: Caller,
  method: unknown,
  input: unknown,
  options: unknown,
): Promise<Result<unknown, AppError>> => caller.call(String(method) as MethodName, input as never, optionsOf(options));

function optionsOf(options: unknown): CallOptions {
  const { jobId } = (options ?? {}) as { jobId?: unknown };
  return typeof jobId === 'string' ? { jobId } : {};
}
