import type { IncomingMessage, ServerResponse } from 'node:http';
import { err } from '../../../shared/base/result.ts';
import { CALL_PATH, decodeBytes, encodeBytes } from '../../../shared/contract/bytes-json.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { MethodName } from '../../../shared/contract/methods.ts';
import type { Caller } from '../../core/index.ts';
import { readBody } from './read-body.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes of JSON. Files are a third larger on their way than on disk. */
const FILE_LIMIT = 256 * MEGABYTE;
const INPUT_LIMIT = 32 * MEGABYTE;
const TAKES_FILES: readonly MethodName[] = ['stage-file', 'open-plan'];
/** A job's id is made by the page; anything longer is not one of ours. */
const LONGEST_JOB_ID = 100;

/** The schemas take longer to load than the rest of this program: they come once it listens. */
export const loadMethods = () => import('../../../shared/contract/methods.ts');

const isMethod = async (name: string): Promise<boolean> => Object.hasOwn((await loadMethods()).methods, name);

/** Answers `POST /call/METHOD`: see `bytes-json.ts` for what goes over the wire. */
export async function answerCall(caller: Caller, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = (request.url ?? '').slice(CALL_PATH.length) as MethodName;
  if (!(await isMethod(method))) return sendError(response, 404, appError('unknown-method', { method }));
  const refuse = (status: number, problem: string): void =>
    sendError(response, status, appError('input-refused', { method, problem }));
  if (!isJson(request)) return refuse(415, 'its content type must be application/json');
  const body = await readBody(request, TAKES_FILES.includes(method) ? FILE_LIMIT : INPUT_LIMIT);
  if (body === null) return refuse(413, 'it is too large');
  const call = parse(body);
  if (call === null) return refuse(400, 'its body is not a call in JSON');
  const { jobId } = call;
  sendJson(response, 200, await caller.call(method, call.input as never, jobId === undefined ? {} : { jobId }));
}

const isJson = (request: IncomingMessage): boolean =>
  /^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '');

interface WireCall {
  readonly input: unknown;
  readonly jobId?: string;
}

function parse(body: string): WireCall | null {
  try {
    const call = decodeBytes(JSON.parse(body)) as WireCall | null;
    const isCall = typeof call === 'object' && call !== null && 'input' in call;
    return isCall && isJobId(call.jobId) ? call : null;
  } catch {
    return null;
  }
}

const isJobId = (jobId: unknown): boolean =>
  jobId === undefined || (typeof jobId === 'string' && jobId.length <= LONGEST_JOB_ID);

export function sendError(response: ServerResponse, status: number, error: AppError): void {
  sendJson(response, status, err(error));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(encodeBytes(value)));
}
