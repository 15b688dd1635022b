/** What the core tells its callers unasked. */
export type CoreEvent =
  /** The plan changed: refetch. `revision` is the number of the action in its history. */
  | { readonly type: 'plan-changed'; readonly revision: number; readonly savedAt: string }
  /** Another plan was opened, or none is open any more. */
  | { readonly type: 'plan-opened' }
  | {
      readonly type: 'job-progress';
      readonly jobId: string;
      /** What is being done, in words: `Reading sheet Extract`. */
      readonly step: string;
      readonly done: number;
      /** Null while it is not known. */
      readonly total: number | null;
    };
