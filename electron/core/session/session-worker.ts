import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { realSurroundings } from '../real-surroundings.ts';
import { createSession } from './create-session.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

/** The thread in which desktop and web keep the session, so that the window never waits for the file. */
if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;

const { user, folder, version, dialogs } = workerData as WorkerStart;
const session = createSession({ ...realSurroundings(user), folder, version, dialogs });
const say = (answer: WorkerAnswer): void => port.postMessage(answer);

session.subscribe((event) => say({ event }));

function run(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'call':
      return session.call(request.method, request.input as never, request.options);
    case 'open':
      return session.openPlanAt(request.path);
    case 'new':
      return session.newPlanAt(request.path, request.input);
    case 'demo':
      return session.newDemoAt(request.path);
    case 'stage':
      return session.stageFileAt(request.path);
    case 'close':
      return session.close();
    default:
      return assertNever(request);
  }
}

port.on('message', (message: { id: number; request: WorkerRequest }) => {
  run(message.request).then(
    (result) => say({ id: message.id, result }),
    (error: unknown) =>
      say({ id: message.id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
