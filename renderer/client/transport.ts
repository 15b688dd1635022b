import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import type { MethodName } from '../../shared/contract/methods.ts';

/** What a call may carry besides its input. */
export interface CallOptions {
  /** Names a job, so that its progress can be told apart and it can be cancelled. */
  readonly jobId?: string;
}

/** The way from the window to the core: over the web host or over the desktop's channel. */
export interface Transport {
  call(method: MethodName, input: unknown, options: CallOptions): Promise<Result<unknown, AppError>>;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** The host could not be reached at all: a bug or a host that has ended, not one of the contract's errors. */
export class HostUnreachable extends Error {
  override readonly name = 'HostUnreachable';
}
