import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import { unpackBlock } from './block-message.ts';
import { tooSlow } from './read-budget.ts';
import { bytesToRead, type ReadingJob } from './reading-job.ts';
import type { ReadingMessage } from './reading-messages.ts';
import { FileRefusal, type BlockOptions } from './spreadsheet-file.ts';

/** Objects and texts of the reading thread; bytes and cells lie outside and are bounded by the limits. */
const MOST_MEMORY_MB = 768;

/** `.ts` when run from source, `.js` when built. */
const workerFile = (): URL => new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url);

const outOfMemory = (): FileRefusal =>
  new FileRefusal('it needs too much memory to read', 'Leave out what is not needed, or split it into several files');

const asRefusal = (error: Error): Error =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error;

/** Messages of a worker in order, to be awaited one by one; its failures are thrown where the next is awaited. */
class Inbox {
  readonly #waiting: (ReadingMessage | Error)[] = [];
  #wake: () => void = () => {};

  constructor(worker: Worker, signal: AbortSignal | undefined) {
    const take = (item: ReadingMessage | Error): void => {
      this.#waiting.push(item);
      this.#wake();
    };
    worker.on('message', take);
    worker.on('error', (error: Error) => take(asRefusal(error)));
    worker.on('exit', () => take(new Error('the reading thread ended without a word')));
    signal?.addEventListener('abort', () => take(signal.reason as Error), { once: true });
  }

  /** The next message; after `patience` milliseconds without one the thread is taken to hang. */
  async next(patience: number, tooLate: () => Error): Promise<ReadingMessage> {
    if (this.#waiting.length === 0) {
      const timer = setTimeout(() => {
        this.#waiting.push(tooLate());
        this.#wake();
      }, patience);
      await new Promise<void>((resolve) => (this.#wake = resolve));
      clearTimeout(timer);
    }
    const item = this.#waiting.shift()!;
    if (item instanceof Error) throw item;
    return item;
  }
}

/**
 * Reads the rows in a thread of its own, so that one thread scans while this one works on what has come. The thread is
 * ended when the loop is left, the signal aborts, its memory is full or it does not answer.
 */
export async function* threadedBlocks(
  job: ReadingJob,
  { signal, onProgress }: Pick<BlockOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<RowBlock, void, undefined> {
  signal?.throwIfAborted();
  const total = bytesToRead(job);
  const worker = new Worker(workerFile(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const inbox = new Inbox(worker, signal);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const message = await inbox.next(job.limits.deadline, () => tooSlow(job.limits));
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new FileRefusal(message.problem.problem, message.problem.remedy);
      if (message.kind === 'progress') onProgress?.(Math.min(message.done, total), total);
      else {
        yield unpackBlock(message.block);
        worker.postMessage('more');
      }
    }
  } finally {
    await worker.terminate();
  }
}
