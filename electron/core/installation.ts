import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where this copy of the application stands, and where the things of the person who runs it are kept. */
export interface Installation {
  /** The folder that holds `package.json` and `out`. */
  readonly root: string;
  readonly version: string;
  /** Plans made without a file dialog, and the list of recent ones. May not exist yet. */
  readonly folder: string;
  /** The name that the history gives to what is done here. */
  readonly user: string;
}

const FOLDER_NAME = 'settlement-planner';

export function installation(): Installation {
  // From source this file is `electron/core/…`; built, it is in `out/programs`: as deep.
  const root = join(import.meta.dirname, '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { root, version, folder: userFolder(process.platform, process.env, homedir()), user: userName() };
}

/** Each system's own place for an application's data. */
export function userFolder(system: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (system === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), FOLDER_NAME);
  if (system === 'darwin') return join(home, 'Library', 'Application Support', FOLDER_NAME);
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), FOLDER_NAME);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return 'unnamed user';
  }
}
