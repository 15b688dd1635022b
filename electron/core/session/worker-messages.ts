import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { InputOf, MethodName } from '../../../shared/contract/methods.ts';
import type { CallOptions } from '../core-types.ts';

/** What the session's thread is started with. */
export interface WorkerStart {
  readonly user: string;
  readonly folder: string | null;
  readonly version: string;
  readonly dialogs: boolean;
}

export type WorkerRequest =
  | {
      readonly kind: 'call';
      readonly method: MethodName;
      readonly input: unknown;
      readonly options?: CallOptions | undefined;
    }
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'new'; readonly path: string; readonly input: InputOf<'new-plan'> }
  | { readonly kind: 'demo'; readonly path: string }
  | { readonly kind: 'stage'; readonly path: string }
  | { readonly kind: 'close' };

export type WorkerAnswer =
  | { readonly event: CoreEvent }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly bug: string };
