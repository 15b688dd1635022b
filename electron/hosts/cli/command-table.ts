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
  conditions: {
    takes: ['PLAN'],
    options: [],
    does: 'each condition and year: its figure, threshold and state',
    load: () => import('./commands/conditions.ts'),
  },
  sources: {
    takes: ['PLAN'],
    options: [],
    does: 'what each source has to spend by year, and what of it may be lost',
    load: () => import('./commands/sources.ts'),
  },
  claims: {
    takes: ['PLAN'],
    options: ['on'],
    does: 'claims with their due dates, income expected and received: [--on 2023-11-13]',
    load: () => import('./commands/claims.ts'),
  },
  baselines: {
    takes: ['PLAN'],
    options: [],
    does: 'the approved budgets, the original first',
    load: () => import('./commands/baselines.ts'),
  },
  'approve-baseline': {
    takes: ['PLAN'],
    options: ['reason'],
    does: 'freeze the whole plan as the budget: [--reason WORDS]',
    load: () => import('./commands/approve-baseline.ts'),
  },
  'compare-baselines': {
    takes: ['PLAN', 'BEFORE', 'AFTER'],
    options: [],
    does: 'what changed and because of what, between baselines 1, 2 …, in-force and draft',
    load: () => import('./commands/compare-baselines.ts'),
  },
  changes: {
    takes: ['PLAN'],
    options: [],
    does: 'virements, reprofiles and changes, and what differs without one',
    load: () => import('./commands/changes.ts'),
  },
  'request-change': {
    takes: ['PLAN'],
    options: ['title', 'reason'],
    does: 'ask for approval of all that differs: --title WORDS --reason WORDS',
    load: () => import('./commands/request-change.ts'),
  },
  'approve-change': {
    takes: ['PLAN', 'NUMBER'],
    options: ['reason'],
    does: 'approve what was requested, such as V-001: [--reason WORDS]',
    load: async () => ({ run: (await import('./commands/decide-change.ts')).approve }),
  },
  'refuse-change': {
    takes: ['PLAN', 'NUMBER'],
    options: ['reason'],
    does: 'refuse it: --reason WORDS',
    load: async () => ({ run: (await import('./commands/decide-change.ts')).refuse }),
  },
  'withdraw-change': {
    takes: ['PLAN', 'NUMBER'],
    options: ['reason'],
    does: 'withdraw a draft or request: [--reason WORDS]',
    load: async () => ({ run: (await import('./commands/decide-change.ts')).withdraw }),
  },
  'record-consent': {
    takes: ['PLAN', 'NUMBER'],
    options: ['on', 'reason'],
    does: 'note the funder’s consent: --on 2023-11-13 --reason EVIDENCE',
    load: async () => ({ run: (await import('./commands/decide-change.ts')).recordConsent }),
  },
  memo: {
    takes: ['PLAN', 'NUMBER'],
    options: ['out'],
    does: 'the decision memo of a change, in Word: --out FILE.docx',
    load: () => import('./commands/memo.ts'),
  },
  people: {
    takes: ['PLAN'],
    options: [],
    does: 'who uses the plan and as what, and who you are',
    load: () => import('./commands/people.ts'),
  },
  export: {
    takes: ['PLAN', 'workbook'],
    options: ['out'],
    does: 'the plan as an Excel workbook: --out FILE.xlsx',
    load: () => import('./commands/export.ts'),
  },
  history: {
    takes: ['PLAN'],
    options: ['limit', 'search', 'line', 'source', 'month', 'person', 'kind', 'since', 'until'],
    does:
      'what was done, newest first: [--limit N] [--search WORDS] [--line LINE] [--source CODE] [--month 2022-04] ' +
      '[--person NAME] [--kind KIND] [--since 2023-11-01] [--until 2023-11-30]',
    load: () => import('./commands/history.ts'),
  },
  'line-past': {
    takes: ['PLAN', 'LINE'],
    options: ['at'],
    does: 'a line’s budget as it stood: --at ACTION|2023-11-13|2023-11-13T10:00',
    load: () => import('./commands/line-past.ts'),
  },
  restore: {
    takes: ['PLAN', 'LINE'],
    options: ['at', 'what', 'reason'],
    does: 'bring a line back as it stood: --at … [--what budget|line] [--reason WORDS]',
    load: () => import('./commands/restore.ts'),
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
