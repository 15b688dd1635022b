import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CheckedInputOf, MethodName, OutputOf } from '../../shared/contract/methods.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';
import type { RawHandle, ReadHandle, WriteHandle } from './storage/handles.ts';
import type { Recorder } from './storage/writers/recorder.ts';

/** A file handed over for this session: where its bytes lie on this machine, and the name the user knows it by. */
export interface StagedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a query works with. */
export interface QueryContext {
  readonly read: ReadHandle;
  /** The plan as last committed; kept until the next change. */
  readonly document: () => Promise<PlanDocument>;
  readonly staged: (fileId: string) => StagedFile | undefined;
  /** Takes a copy of the plan file, as committed, to a new path. */
  readonly copyTo: (path: string) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: (step: string, done: number, total: number | null) => void;
  readonly user: string;
  /** ISO instant of the call. */
  readonly at: string;
}

/** What a command works with: one transaction, committed when the command succeeds and rolled back when it does not. */
export interface CommandContext extends Omit<QueryContext, 'document' | 'copyTo'> {
  /** Sees what the command itself has written. */
  readonly write: WriteHandle;
  /** The same connection, for the ledger's bulk statements. */
  readonly raw: RawHandle;
  readonly recorder: Recorder;
}

/** What a command answers: its words for the history, and its output but for what is added when it is saved. */
export interface Done<Output> {
  readonly action: string;
  readonly reason?: string | undefined;
  /** For undo and redo: the sequence of the action taken back, or made again. */
  readonly undoes?: number;
  readonly redoes?: number;
  /** What the history keeps as the intent where the call's input says too little: an import's file, mapping and tally. */
  readonly intent?: unknown;
  readonly output: Omit<Output, 'revision' | 'savedAt'>;
}

export type QueryHandler<M extends MethodName> = (
  context: QueryContext,
  input: CheckedInputOf<M>,
) => Promise<Result<OutputOf<M>, AppError>>;

export type CommandHandler<M extends MethodName> = (
  context: CommandContext,
  input: CheckedInputOf<M>,
) => Promise<Result<Done<OutputOf<M>>, AppError>>;
