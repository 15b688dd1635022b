import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { PAGE_FILE_TYPES, PAGE_HEADERS } from '../../../shared/contract/page-policy.ts';

/** The page's own address. A scheme of its own, because `file://` can read the whole disk. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://settlement-planner`;

const NOTHING = (): Response => new Response('There is nothing at this address.', { status: 404 });

/** Answers the page's requests with the files of one folder and nothing outside it. */
export function pageFiles(folder: string): (request: { readonly url: string }) => Promise<Response> {
  return async ({ url }) => {
    const { protocol, host, pathname } = new URL(url);
    if (`${protocol}//${host}` !== PAGE_ORIGIN) return NOTHING();
    const path = normalize(join(folder, decodePath(pathname === '/' ? '/index.html' : pathname)));
    const type = PAGE_FILE_TYPES[extname(path)];
    if (type === undefined || !path.startsWith(folder + sep)) return NOTHING();
    try {
      return new Response(await readFile(path), { headers: { ...PAGE_HEADERS, 'content-type': type } });
    } catch {
      return NOTHING();
    }
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}
