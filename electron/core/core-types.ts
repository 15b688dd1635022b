import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/methods.ts';

/** What the application is given from outside, so that it is deterministic in tests. */
export interface Surroundings {
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Who acts, as the history names them. */
  readonly user: string;
}

export interface CallOptions {
  /** Chosen by the caller of a job: names it in progress events and in `cancel-job`. */
  readonly jobId?: string;
}

/** Answers any method of the contract; input is checked here, whoever calls. */
export interface Caller {
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<M>, AppError>>;
  /** Tells of changes and progress until the returned function is called. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface SessionOptions extends Surroundings {
  /**
   * Where plans made without a file dialog live, with the list of recent ones; made when missing. Null: plans are
   * opened by their path alone and none is remembered, as the command line does.
   */
  readonly folder: string | null;
  readonly version: string;
  /** True where the host shows file dialogs and uses `openPlanAt` and `newPlanAt`. */
  readonly dialogs: boolean;
}

/** The plans of one person at one machine: at most one is open. */
export interface Session extends Caller {
  openPlanAt(path: string): Promise<Result<OutputOf<'open-plan'>, AppError>>;
  newPlanAt(path: string, input: InputOf<'new-plan'>): Promise<Result<OutputOf<'new-plan'>, AppError>>;
  /** The demonstration plan, made anew at this path. */
  newDemoAt(path: string): Promise<Result<OutputOf<'open-plan'>, AppError>>;
  /** Stages a file that is on this machine already, without reading it into memory. */
  stageFileAt(path: string): Promise<Result<OutputOf<'stage-file'>, AppError>>;
}
