#!/usr/bin/env node
/** The command line: the same core without a window. `settlement help` lists the commands. */
import { runCommandLine } from './run-command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // npm changes to the project's folder, and keeps the user's own in INIT_CWD.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
});
