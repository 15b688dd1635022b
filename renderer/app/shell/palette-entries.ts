import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { Action, ActionContext } from '../actions/action.ts';
import { ACTIONS } from '../actions/actions.ts';
import { perform } from '../use-actions.ts';

/** One thing the palette can find. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** Beside the label: a code, a kind, the keys. */
  readonly detail: string;
  readonly keys?: string;
  readonly unavailable: string | null;
  readonly choose: () => void;
}

function actionEntry(action: Action, context: ActionContext): PaletteEntry {
  const unavailable = action.unavailable?.(context) ?? null;
  const keys = action.keys?.(context)[0];
  return {
    id: action.id,
    group: 'Commands',
    label: action.name(context),
    detail: unavailable ?? '',
    unavailable,
    ...(keys !== undefined && { keys }),
    choose: () => perform(action, context),
  };
}

function figureEntries(document: PlanDocument, { go }: ActionContext): PaletteEntry[] {
  const interventionName = new Map(document.interventions.map((one) => [one.id, one.name]));
  const figure = (id: string, group: string, label: string, detail: string, choose: () => void): PaletteEntry => ({
    id,
    group,
    label,
    detail,
    unavailable: null,
    choose,
  });
  return [
    ...document.sources.map((source) =>
      figure(`source-${source.id}`, 'Sources', source.name, source.code, () =>
        go('sources', { show: { sourceId: source.id } }),
      ),
    ),
    ...document.interventions.map((one) =>
      figure(`intervention-${one.id}`, 'Interventions', one.name, one.code, () =>
        go('plan', { show: { interventionId: one.id } }),
      ),
    ),
    ...document.lines.map((line) =>
      figure(`line-${line.id}`, 'Lines', line.description, interventionName.get(line.interventionId) ?? '', () =>
        go('plan', { show: { lineId: line.id } }),
      ),
    ),
  ];
}

/** Everything that can be found: commands first, then the plan's sources, interventions and lines. */
export function paletteEntries(document: PlanDocument | undefined, context: ActionContext): readonly PaletteEntry[] {
  const commands = ACTIONS.filter(({ id }) => id !== 'find').map((action) => actionEntry(action, context));
  return [...commands, ...(document && context.plan ? figureEntries(document, context) : [])];
}

const SHOWN_WITHOUT_WORDS = 24;
const MOST_SHOWN = 60;

/** Those that hold every word typed, in any case and order. */
export function matching(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, SHOWN_WITHOUT_WORDS);
  const fits = ({ label, detail, group }: PaletteEntry) => {
    const text = `${label} ${detail} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return entries.filter(fits).slice(0, MOST_SHOWN);
}
