import type { Result } from '../../../shared/base/result.ts';
import { err } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';

/** Every option of every command, in one table: they mean the same wherever they are taken. */
export const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  as: { type: 'string' },
  template: { type: 'string' },
  from: { type: 'string' },
  years: { type: 'string' },
  name: { type: 'string' },
  profile: { type: 'string' },
  'save-profile': { type: 'string' },
  'dry-run': { type: 'boolean' },
  reason: { type: 'string' },
  by: { type: 'string' },
  year: { type: 'string' },
  out: { type: 'string' },
  limit: { type: 'string' },
  search: { type: 'string' },
  line: { type: 'string' },
  source: { type: 'string' },
  month: { type: 'string' },
  person: { type: 'string' },
  kind: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  at: { type: 'string' },
  on: { type: 'string' },
  title: { type: 'string' },
  what: { type: 'string' },
  port: { type: 'string' },
  folder: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

export type OptionName = keyof typeof OPTIONS;

export type OptionValues = {
  readonly [N in OptionName]?: ((typeof OPTIONS)[N]['type'] extends 'boolean' ? boolean : string) | undefined;
};

/** What a command was given. */
export interface Given {
  /** As many as the command takes, in order. */
  readonly words: readonly string[];
  readonly options: OptionValues;
  /** A file argument, taken from where the user stands. */
  readonly path: (argument: string) => string;
}

/** What a command answers: one document for `--json`, the same in words and tables for people. */
export interface Answer {
  readonly document: unknown;
  readonly text: string;
  /** False where a check failed: the command line ends with 1. */
  readonly passed?: boolean;
}

export type Outcome = Result<Answer, AppError>;

export interface Command {
  /** What stands after its name: `PLAN FILE`; square brackets where it may be left out. */
  readonly takes: readonly string[];
  readonly options: readonly OptionName[];
  readonly does: string;
  readonly load: () => Promise<{ readonly run: (given: Given) => Promise<Outcome> }>;
}

/** Bad input: nothing was changed. */
export const refused = (problem: string): { readonly ok: false; readonly error: AppError } =>
  err(appError('command-refused', { problem }));
