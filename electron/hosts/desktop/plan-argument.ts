import { resolve } from 'node:path';

export interface StartArguments {
  readonly plan: string | null;
  readonly folder: string | null;
}

/**
 * What the program was started with: a plan (double-clicked, dropped on the icon or typed) and `--folder DIR`. Electron
 * and the system add words of their own, so a plan is known by its ending alone.
 */
export function readStartArguments(given: readonly string[], from: string): StartArguments {
  const at = given.indexOf('--folder');
  const folder = at < 0 ? undefined : given[at + 1];
  const plan = given.findLast((word) => /\.settlement$/i.test(word) && !word.startsWith('-'));
  return {
    plan: plan === undefined ? null : resolve(from, plan),
    folder: folder === undefined ? null : resolve(from, folder),
  };
}
