import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/base/result.ts';
import { appError, type AppError } from '../../shared/contract/errors.ts';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/methods.ts';
import { call, subscribe, type NameOfKind } from './api-client.ts';
import { FIRST_READ, firstAnswer } from './first-answers.ts';
import { saving } from './save-state.ts';
import { HostUnreachable } from './transport.ts';

/**
 * Reading and changing the plan from React. Everything read is kept until the host says that the plan changed; then it
 * is fetched again while the old figures stay on the screen.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** An expected failure on its way through TanStack Query, which wants exceptions. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** The words and remedy to show for whatever a query or change threw. */
export function appErrorOf(problem: unknown): AppError {
  if (problem instanceof CallFailed) return problem.error;
  const message = problem instanceof Error ? problem.message : String(problem);
  const remedy = 'Start Settlement Planner again. What was saved before is safe.';
  return problem instanceof HostUnreachable
    ? { code: 'session-refused', message, remedy }
    : { ...appError('session-refused'), message, remedy };
}

function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new CallFailed(result.error);
  return result.value;
}

const keyOf = (method: MethodName, input: unknown) => [method, input] as const;

/** Any reading method: `useMethod('list-imports', {})`. `data` stays while a new answer is fetched. */
export function useMethod<M extends NameOfKind<'query'>>(
  method: M,
  input: InputOf<M>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<M>> {
  return useQuery({
    queryKey: keyOf(method, input),
    queryFn: async () => valueOf(await call(method, input)),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    // A large plan is compared with itself month by month otherwise, at every edit, for nothing: its revision tells.
    structuralSharing: method !== 'read-plan',
  });
}

/** The plan that is open, recent ones, and what this host can do. */
export const usePlans = () => useMethod('list-plans', {});

/** The whole plan but the ledger's rows. */
export const usePlanDocument = () => useMethod('read-plan', {});

/** A change: `const set = useCommand('set-allocation'); set.mutate({ … })`. Its error is an `AppError` by `appErrorOf`. */
export function useCommand<M extends NameOfKind<'command'>>(
  method: M,
): UseMutationResult<OutputOf<M>, Error, InputOf<M>> {
  return useMutation({ mutationFn: async (input: InputOf<M>) => valueOf(await call(method, input)) });
}

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

export interface Job<M extends NameOfKind<'job'>> {
  readonly running: boolean;
  readonly progress: JobProgress | null;
  /** Runs it; a cancelled job answers with the error `job-cancelled`. */
  readonly run: (input: InputOf<M>) => Promise<Result<OutputOf<M>, AppError>>;
  readonly cancel: () => void;
}

/** A long piece of work with progress and cancelling. One at a time for each use. */
export function useJob<M extends NameOfKind<'job'>>(method: M): Job<M> {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [running, setRunning] = useState(false);
  const jobId = useRef<string | null>(null);
  useEffect(
    () => subscribe((event) => event.type === 'job-progress' && event.jobId === jobId.current && setProgress(event)),
    [],
  );
  const run = useCallback(
    async (input: InputOf<M>) => {
      jobId.current = crypto.randomUUID();
      setProgress(null);
      setRunning(true);
      try {
        return await call(method, input, { jobId: jobId.current });
      } finally {
        jobId.current = null;
        setRunning(false);
      }
    },
    [method],
  );
  const cancel = useCallback(() => void (jobId.current && call('cancel-job', { jobId: jobId.current })), []);
  return { running, progress, run, cancel };
}

/** Forgets what was read of the last plan, and learns which one is open now. Await it before showing a screen. */
export async function planSwitched(): Promise<void> {
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'list-plans' });
  await queryClient.refetchQueries({ queryKey: ['list-plans'] });
}

/** Takes in what was asked before this code was there; done when every answer has come, good or bad. */
export async function readFirst(): Promise<void> {
  await Promise.all(
    FIRST_READ.map((method) =>
      queryClient.prefetchQuery({
        queryKey: keyOf(method, {}),
        queryFn: async () => valueOf<OutputOf<typeof method>>(await firstAnswer(method)),
      }),
    ),
  );
}

/** Keeps what was read in step with the core; called once, at start-up. */
export function followHost(): () => void {
  return subscribe((event) => {
    if (event.type === 'plan-changed') {
      saving.acknowledged(event.savedAt);
      void queryClient.invalidateQueries();
    }
    if (event.type === 'plan-opened') {
      saving.restart(null);
      void queryClient.resetQueries();
    }
  });
}
