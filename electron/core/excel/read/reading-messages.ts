import type { BlockMessage } from './block-message.ts';
import type { FileProblem } from './spreadsheet-file.ts';

/** What a reading thread tells: blocks in order, then that all are there or why no more come. */
export type ReadingMessage =
  | { readonly kind: 'block'; readonly block: BlockMessage }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/** Blocks that may lie between the reading thread and its consumer. */
export const BLOCKS_AHEAD = 4;
