import type { Command } from './command.ts';

/** Every command by its name. What a command does is loaded only when it is asked for: the command line starts fast. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  create: {
    takes: ['PLAN'],
    options: ['template', 'from', 'years', 'name'],
    does: 'a new plan: --template vrn|blank --from 2022 --years 3 [--name NAME]',
    load: () => import('./commands/create.ts'),
  },
  demo: { takes: ['PLAN'], options: [], does: 'the demonstration plan', load: () => import('./commands/demo.ts') },
  'import ledger': {
    takes: ['PLAN', 'FILE'],
    options: ['profile', 'save-profile', 'dry-run'],
    does: 'a ledger extract: [--profile NAME] [--save-profile NAME] [--dry-run]',
    load: () => import('./commands/import-ledger.ts'),
  },
  'import commitments': {
    takes: ['PLAN', 'FILE'],
    options: [],
    does: 'a register of commitments (not in this version)',
    load: () => import('./commands/import-commitments.ts'),
  },
  imports: { takes: ['PLAN'], options: [], does: 'the imports made', load: () => import('./commands/imports.ts') },
  'undo-import': {
    takes: ['PLAN', 'ID'],
    options: ['reason'],
    does: 'take an import back: [--reason WORDS]',
    load: () => import('./commands/undo-import.ts'),
  },
  position: {
    takes: ['PLAN'],
    options: ['by', 'year'],
    does: 'where the plan stands: [--by source|intervention|category|theme|locality|line] [--year 2022/23]',
    load: () => import('./commands/position.ts'),
  },
  export: {
    takes: ['PLAN', 'workbook'],
    options: ['out'],
    does: 'the plan as an Excel workbook: --out FILE.xlsx',
    load: () => import('./commands/export.ts'),
  },
  history: {
    takes: ['PLAN'],
    options: ['limit', 'search'],
    does: 'what was done, newest first: [--limit N] [--search WORDS]',
    load: () => import('./commands/history.ts'),
  },
  undo: { takes: ['PLAN'], options: [], does: 'take the last action back', load: () => import('./commands/undo.ts') },
  redo: {
    takes: ['PLAN'],
    options: [],
    does: 'do again what was taken back last',
    load: () => import('./commands/redo.ts'),
  },
  verify: {
    takes: ['PLAN'],
    options: [],
    does: 'integrity, hash chain, and that every total ties',
    load: () => import('./commands/verify.ts'),
  },
  serve: {
    takes: ['[PLAN]'],
    options: ['port', 'folder', 'no-open'],
    does: 'the application in a browser on this machine: [--port N] [--folder DIR] [--no-open]',
    load: () => import('./commands/serve.ts'),
  },
};
