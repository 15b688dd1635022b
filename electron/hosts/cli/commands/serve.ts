import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ok } from '../../../../shared/base/result.ts';
import type { Given, Outcome } from '../command.ts';

/** The web host is a program of its own: started, not imported. All built programs lie in one folder. */
const fromSource = import.meta.filename.endsWith('.ts');
const WEB_HOST = fileURLToPath(new URL(fromSource ? '../../web/main.ts' : './web.js', import.meta.url));

/** `serve [PLAN] [--port N] [--folder DIR] [--no-open]`: runs until it is told to stop. */
export async function run(given: Given): Promise<Outcome> {
  const host = spawn(process.execPath, [WEB_HOST, ...argumentsFor(given)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => host.kill(signal));
  const [code] = (await once(host, 'exit')) as [number | null];
  // What went wrong the host has said itself.
  if (code !== 0) process.exit(code ?? 1);
  return ok({ document: { stopped: true }, text: '' });
}

function argumentsFor({ words, options, path }: Given): string[] {
  const [plan] = words;
  return [
    ...(plan === undefined ? [] : [path(plan)]),
    ...(options.port === undefined ? [] : ['--port', options.port]),
    ...(options.folder === undefined ? [] : ['--folder', path(options.folder)]),
    ...(options['no-open'] ? ['--no-open'] : []),
  ];
}
