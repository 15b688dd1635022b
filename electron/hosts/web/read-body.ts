import type { IncomingMessage } from 'node:http';

/**
 * The whole body as text, or null when it is longer than `limit` bytes. What is too much is taken and thrown away:
 * a connection cut while its sender still sends would lose the refusal on the way.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const body = Number(request.headers['content-length'] ?? 0) > limit ? null : await collect(request, limit);
  if (body === null) request.resume();
  return body;
}

async function collect(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
