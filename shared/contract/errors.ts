/**
 * Everything that may be expected to go wrong, in one place: a stable code, words for the user with `{gaps}` that the
 * error's details fill, and what to do about it. `docs/errors.md` lists them for readers; a test holds the two together.
 */
export const ERRORS = {
  'input-refused': {
    words: 'This request does not fit {method}: {problem}.',
    remedy: 'Correct the value named and try again.',
  },
  'unknown-method': { words: 'There is no method called {method}.', remedy: 'Use one of the methods of this version.' },
  'no-plan-open': { words: 'No plan is open.', remedy: 'Open a plan, or make a new one.' },
  'plan-not-found': { words: 'There is no plan at {file}.', remedy: 'Check the name and the folder.' },
  'plan-exists': { words: '{file} is there already.', remedy: 'Choose another name; nothing was overwritten.' },
  'not-a-plan': {
    words: '{file} is not a Settlement Planner plan: {problem}.',
    remedy: 'Choose a file that ends in .settlement, or restore one from a snapshot.',
  },
  'plan-too-new': {
    words: '{file} was made by a newer version of Settlement Planner (format {found}; this one reads up to {known}).',
    remedy: 'Update Settlement Planner, then open the file again. Nothing was changed.',
  },
  'plan-read-only': {
    words: 'This plan is open for reading only: {holder} has it open for writing since {since}.',
    remedy: 'Ask {holder} to close it, then open it again.',
  },
  'plan-damaged': { words: '{file} is damaged: {problem}.', remedy: 'Restore the newest snapshot beside the file.' },
  'disk-refused': {
    words: 'The file could not be written: {problem}.',
    remedy: 'Free some space or check the folder’s permissions. What was saved before is safe.',
  },
  'not-found': {
    words: 'There is no {what} {which} in this plan.',
    remedy: 'Refresh the screen; it may have been removed.',
  },
  'code-taken': { words: 'The code {code} is used by another {what}.', remedy: 'Choose a different code.' },
  'outside-plan': { words: '{what} lies outside the plan’s years, {years}.', remedy: 'Choose a date within the plan.' },
  'still-in-use': { words: '{what} cannot be removed: {why}.', remedy: 'Move or clear what uses it first.' },
  'source-merged': {
    words: '{source} went on in {into} from {on}: it takes {what}.',
    remedy: 'Enter it for {into}.',
  },
  'between-sources': {
    words: 'Money never moves between sources: {what}.',
    remedy: 'Enter it for the source it belongs to. Where a funder makes one source of two, merge them.',
  },
  'merge-refused': {
    words: '{source} cannot be merged into {into}: {why}.',
    remedy: 'Choose another source, or add the one that takes its place first.',
  },
  'carry-forward-refused': {
    words: '{amount} cannot be carried out of {year} on {source}: {why}.',
    remedy: 'Record less, or change the terms first if the funder has agreed to more.',
  },
  'evidence-too-large': {
    words: '{file} is {size} MB; a plan keeps evidence of up to {most} MB each.',
    remedy: 'Keep a smaller copy, or write down where the file is kept.',
  },
  'condition-refused': {
    words: 'The condition {name} cannot be kept: {problem}.',
    remedy: 'Correct what it asks for and try again.',
  },
  'driver-refused': {
    words: '{line} cannot be computed: {problem}.',
    remedy: 'Correct the driver or the rates that it uses. Nothing was changed.',
  },
  'rate-refused': { words: 'This rate cannot be kept: {problem}.', remedy: 'Correct it and try again.' },
  'funding-refused': {
    words: '{line} cannot be funded so in {year}: {why}.',
    remedy: 'Change the shares or amounts until they fit its cost. Nothing was changed.',
  },
  'no-baseline': {
    words: 'No budget has been approved yet: until baseline 1, the plan itself is the budget.',
    remedy: 'Edit the plan, then approve baseline 1.',
  },
  'change-refused': { words: '{what} cannot be made: {why}', remedy: 'Correct the amounts. Nothing was changed.' },
  'change-decided': {
    words: '{what} is {state}: only one that is {wanted} can be {done}.',
    remedy: 'Make a new one, or undo the decision.',
  },
  'changes-open': {
    words: 'Changes to the budget wait for a decision: {which}.',
    remedy: 'Approve, refuse or withdraw them first: a baseline freezes the whole plan, theirs included.',
  },
  'consent-needed': {
    words: '{what} needs the funder’s consent: {why}',
    remedy: 'Record the consent, with its date and where it can be seen, then approve.',
  },
  'not-permitted': {
    words: 'You use this plan as {user}, and this was refused: {why}.',
    remedy: 'The people of the plan and their roles are listed under People.',
  },
  'user-named': { words: 'The user {user} is named already: {name}.', remedy: 'Change that person instead.' },
  'director-needed': {
    words: 'The plan would be without a director: nobody else may say who uses it.',
    remedy: 'Name a director first.',
  },
  'nothing-to-undo': { words: 'There is nothing to undo.', remedy: 'Carry on.' },
  'nothing-to-redo': { words: 'There is nothing to redo.', remedy: 'Carry on.' },
  'undo-moved-on': {
    words: '“{action}” cannot be taken back: {what} has changed since.',
    remedy: 'Take back the later change first.',
  },
  'file-not-found': { words: 'There is no file at {file}.', remedy: 'Check the name and the folder.' },
  'file-refused': { words: '{file} cannot be read: {problem}.', remedy: '{remedy}' },
  'not-a-ledger': { words: '{file} does not look like a ledger extract: {problem}.', remedy: '{remedy}' },
  'mapping-incomplete': {
    words: '{file}, sheet {sheet}: {problem}.',
    remedy: 'Choose the column in the mapping, then preview again.',
  },
  'profile-not-found': {
    words: 'There is no import profile called {name}.',
    remedy: 'Leave the profile out to have the columns proposed.',
  },
  'batch-undone': { words: 'Import {id} was taken back already.', remedy: 'Nothing needs doing.' },
  'job-cancelled': { words: 'Cancelled. Nothing was changed.', remedy: 'Start it again when you are ready.' },
  'staged-file-gone': { words: 'The file chosen is no longer held.', remedy: 'Choose the file again.' },
  'session-refused': {
    words: 'This window’s session has ended.',
    remedy: 'Open the address that the program printed when it started.',
  },
  'command-refused': { words: '{problem}.', remedy: 'Run “settlement help” to see what each command takes.' },
  'not-in-this-version': {
    words: 'This version does not take {what} yet.',
    remedy: 'Nothing was changed; keep the file for a later version.',
  },
  'port-taken': {
    words: 'Port {port} is in use by another program.',
    remedy: 'Choose another with --port, or leave it out.',
  },
  'page-not-built': {
    words: 'The application’s page is not there.',
    remedy: 'Start with “npm start”, which builds it.',
  },
} as const satisfies Record<string, { words: string; remedy: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** An expected failure as it travels: words and remedy are ready to show. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
}

const fill = (template: string, details: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => String(details[name] ?? gap));

/** `appError('plan-not-found', { file: 'a.settlement' })`. */
export function appError(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}): AppError {
  return { code, message: fill(ERRORS[code].words, details), remedy: fill(ERRORS[code].remedy, details) };
}
