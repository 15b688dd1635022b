import type { Command } from './command.ts';

/** What `settlement help` prints. */
export function helpText(commands: Readonly<Record<string, Command>>): string {
  const entries = Object.entries(commands).map(([name, command]) => [[name, ...command.takes].join(' '), command.does]);
  const widest = Math.max(...entries.map(([usage]) => usage!.length));
  return [
    'settlement COMMAND …',
    '',
    ...entries.map(([usage, does]) => `  ${usage!.padEnd(widest)}  ${does}`),
    '',
    'Each takes --json (one document on standard output; pence as whole numbers) and --as USER (who acts).',
    'Ends with 0 (done), 1 (a check failed), 2 (bad input; nothing changed).',
    '',
  ].join('\n');
}
