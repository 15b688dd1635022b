import { parentPort, workerData } from 'node:worker_threads';
import { packBlock } from './block-message.ts';
import { readBlocks, type ReadingJob } from './reading-job.ts';
import { BLOCKS_AHEAD, type ReadingMessage } from './reading-messages.ts';
import { FileRefusal } from './spreadsheet-file.ts';

/**
 * Reads a file in a thread of its own. Each message that comes in allows one block more; without one it waits, so that
 * no more than `BLOCKS_AHEAD` blocks lie between the two threads.
 */
let allowed = BLOCKS_AHEAD;
let wake: () => void = () => {};

const post = (message: ReadingMessage, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

const allowance = async (): Promise<void> => {
  while (allowed === 0) await new Promise<void>((resolve) => (wake = resolve));
  allowed -= 1;
};

async function read(job: ReadingJob): Promise<void> {
  for await (const block of readBlocks(job, { onProgress: (done) => post({ kind: 'progress', done }) })) {
    await allowance();
    const { message, moved } = packBlock(block);
    post({ kind: 'block', block: message }, moved);
  }
  post({ kind: 'end' });
}

parentPort?.on('message', () => {
  allowed += 1;
  wake();
});

try {
  await read(workerData as ReadingJob);
} catch (error) {
  if (!(error instanceof FileRefusal)) throw error;
  post({ kind: 'refused', problem: error.problem });
} finally {
  parentPort?.unref();
}
