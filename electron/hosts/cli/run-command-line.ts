import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import { COMMANDS } from './command-table.ts';
import { OPTIONS, refused, type Command, type Given, type OptionName, type OptionValues } from './command.ts';
import { helpText } from './help.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where the user stands: relative file arguments are taken from there. */
  readonly folder: string;
}

const DONE = 0;
const CHECK_FAILED = 1;
const BAD_INPUT = 2;

/** Runs one command line to its end and gives the code to leave with. */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<number> {
  const read = readCommandLine(given);
  if (!read.ok) return fail(terminal, read.error);
  const { name, words, options } = read.value;
  if (options.version) return printVersion(terminal);
  if (options.help || name === null || name === 'help') return print(terminal, helpText(COMMANDS));
  const command = COMMANDS[name]!;
  const problem = problemWith(name, command, words, options);
  if (problem !== null) return fail(terminal, refused(problem).error);
  const { run } = await command.load();
  const outcome = await run({ words, options, path: (argument) => resolve(terminal.folder, argument) });
  if (!outcome.ok) return fail(terminal, outcome.error);
  const { document, text, passed = true } = outcome.value;
  print(terminal, options.json ? `${JSON.stringify(document, null, 2)}\n` : text);
  return passed ? DONE : CHECK_FAILED;
}

interface CommandLine extends Pick<Given, 'words' | 'options'> {
  /** Null when no command was named. */
  readonly name: string | null;
}

function readCommandLine(given: readonly string[]): Result<CommandLine, AppError> {
  const parsed = parse(given);
  if (!parsed.ok) return parsed;
  const { words, options } = parsed.value;
  if (words.length === 0 || words[0] === 'help') return ok({ name: words[0] ?? null, words: [], options });
  const name = [words.slice(0, 2).join(' '), words[0]!].find((candidate) => Object.hasOwn(COMMANDS, candidate));
  if (name === undefined) return refused(`There is no command “${words[0]}”`);
  return ok({ name, words: words.slice(name.split(' ').length), options });
}

function parse(given: readonly string[]): Result<{ words: readonly string[]; options: OptionValues }, AppError> {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
    return ok({ words: positionals, options: values });
  } catch (problem) {
    return refused((problem as Error).message.split('. ')[0]!.replace(/\.$/, ''));
  }
}

const EVERYWHERE: readonly OptionName[] = ['json', 'as', 'help', 'version'];

function problemWith(name: string, command: Command, words: readonly string[], options: OptionValues): string | null {
  const needed = command.takes.filter((word) => !word.startsWith('['));
  const usage = [name, ...command.takes].join(' ');
  if (words.length < needed.length) return `“${name}” needs ${needed[words.length]}: ${usage}`;
  if (words.length > command.takes.length) return `“${words[command.takes.length]}” is one word too many: ${usage}`;
  const allowed = [...EVERYWHERE, ...command.options];
  const foreign = (Object.keys(options) as OptionName[]).find((option) => !allowed.includes(option));
  return foreign === undefined ? null : `“${name}” takes no --${foreign}`;
}

async function printVersion(terminal: Terminal): Promise<number> {
  const { installation } = await import('../../core/index.ts');
  return print(terminal, `${installation().version}\n`);
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text);
  return DONE;
}

function fail(terminal: Terminal, error: AppError): number {
  terminal.err(`${error.code}: ${error.message}\n${error.remedy}\n`);
  return BAD_INPUT;
}
