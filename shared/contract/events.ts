/** What the core tells its callers unasked. */
export type CoreEvent =
  /** The plan changed: refetch. `revision` is the number of the action in its history. */
  | { readonly type: 'plan-changed'; readonly revision: number; readonly savedAt: string }
  /** Another plan was opened, or none is open any more. */
  | { readonly type: 'plan-opened' }
  | {
      readonly type: 'job-progress';
      readonly jobId: string;
      /** What is being done, in words: `Reading sheet Extract`. */
      readonly step: string;
      readonly done: number;
      /** Null while it is not known. */
      readonly total: number | null;
    };

/** What the desktop's menu asks the page to do. What the menu can do alone (recent files, zoom, quit) never gets here. */
export const MENU_ACTIONS = [
  'new-plan',
  'open-plan',
  'show-plans',
  'open-demo',
  'import-ledger',
  'export-workbook',
  'copy-plan',
  'close-plan',
  'undo',
  'redo',
  'go-to-overview',
  'go-to-plan',
  'go-to-ledger',
  'go-to-history',
  'find',
  'help',
] as const;
export type MenuAction = (typeof MENU_ACTIONS)[number];

/** What a host sends its page: the core's events, and on the desktop the menu's. */
export type HostEvent = CoreEvent | { readonly type: 'menu-action'; readonly action: MenuAction };
