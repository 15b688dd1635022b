import { existsSync, readdirSync, readFile, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { PAGE_FILE_TYPES } from '../../../shared/contract/page-policy.ts';

interface StaticFile {
  readonly path: string;
  readonly size: number;
  readonly type: string;
  readonly caching: string;
}

/** The built page and its files, by address: `/`, `/assets/index-4f2a.js`. */
export type StaticFiles = (address: string) => StaticFile | undefined;

/**
 * Lists the folder now, and anew for each page: it may be built again while the host runs. Only what is in the list is
 * ever served, so no address, however it is written, leads outside. Links are not followed.
 */
export function createStaticFiles(folder: string): StaticFiles {
  let files = list(folder);
  return (address) => {
    if (address === '/') files = list(folder);
    return files.get(address);
  };
}

function list(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && extname(entry.name) in PAGE_FILE_TYPES,
  );
  return new Map(files.map((entry) => describeFile(folder, join(entry.parentPath, entry.name))));
}

function describeFile(folder: string, path: string): [string, StaticFile] {
  const address = `/${relative(folder, path).split(sep).join('/')}`;
  const file = {
    path,
    size: statSync(path).size,
    type: PAGE_FILE_TYPES[extname(path)]!,
    // What is built into `assets` carries a hash of its content in its name.
    caching: address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  return [address === '/index.html' ? '/' : address, file];
}

export function sendStaticFile(response: ServerResponse, file: StaticFile, withBody: boolean): void {
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.size, 'cache-control': file.caching });
  if (!withBody) {
    response.end();
    return;
  }
  // Whole: none is large, and a stream takes longer to set up than the file to read.
  readFile(file.path, (problem, bytes) => (problem ? response.destroy() : response.end(bytes)));
}
