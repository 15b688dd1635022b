import type { Intervention, Line, PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import {
  IN_KIND_ID,
  TOTAL_ID,
  UNCODED_ID,
  type Grouping,
  type PlanFigures,
} from '../../../../shared/domain/plan/plan-figures.ts';
import type { PlanRow } from './plan-row.ts';

/**
 * Which rows the plan has and how they hang together, before any figure: themes, their interventions, lines, and under
 * a line with several sources a share for each. What has no home stands in a row of its own, and so do matches in kind,
 * which are in no total: so the rows of the first level but the last add up to the total, and each row to what is
 * beneath it.
 */
export type RowOutline = Omit<PlanRow, 'figures' | 'marks' | 'open'>;

export interface Outline {
  readonly rows: readonly RowOutline[];
  readonly top: readonly string[];
  readonly totals: readonly string[];
}

const PLAIN = {
  code: '',
  source: '',
  parent: null,
  children: [],
  input: null,
  lineId: null,
  sourceId: null,
  interventionId: null,
} as const;

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

export function outlineRows(document: PlanDocument, figures: PlanFigures): Outline {
  const shares = sharesOf(document, figures);
  const children = childrenOf(document);
  const themes = [...document.themes]
    .sort(byPosition)
    .map((theme) => themeRows(children, shares, theme.id, theme.name));
  const used = themes.filter((rows) => rows.length > 1);
  const special = [...uncodedRows(figures), ...inKindRows(document, shares)];
  const rows = [...used.flat(), ...special];
  const totals = totalRows(document, figures);
  return {
    rows: [...rows, ...totals],
    top: rows.filter((row) => row.parent === null).map((row) => row.key),
    totals: totals.map((row) => row.key),
  };
}

interface Children {
  readonly interventions: ReadonlyMap<number, readonly Intervention[]>;
  readonly lines: ReadonlyMap<number, readonly Line[]>;
}

const childrenOf = (document: PlanDocument): Children => ({
  interventions: Map.groupBy([...document.interventions].sort(byPosition), ({ themeId }) => themeId),
  lines: Map.groupBy([...document.lines].sort(byPosition), ({ interventionId }) => interventionId),
});

interface Share {
  readonly line: Line;
  readonly source: Source;
  readonly budgeted: boolean;
}

interface Shares {
  readonly cash: ReadonlyMap<number, readonly Share[]>;
  readonly inKind: readonly Share[];
  /** Lines that only matches in kind pay for: they stand among those alone. */
  readonly onlyInKind: ReadonlySet<number>;
}

function sharesOf(document: PlanDocument, figures: PlanFigures): Shares {
  const lines = new Map(document.lines.map((line) => [line.id, line]));
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  const budgeted = new Set(document.budgets.map(({ lineId, sourceId }) => `${lineId} ${sourceId}`));
  const shares = figures.rows.flatMap(({ lineId, sourceId }): Share[] => {
    const [line, source] = [lines.get(lineId), sources.get(sourceId)];
    return line && source ? [{ line, source, budgeted: budgeted.has(`${lineId} ${sourceId}`) }] : [];
  });
  shares.sort((a, b) => byPosition(a.source, b.source));
  const cash = Map.groupBy(
    shares.filter(({ source }) => !source.inKind),
    ({ line }) => line.id,
  );
  const inKind = shares.filter(({ source }) => source.inKind);
  return { cash, inKind, onlyInKind: new Set(inKind.map(({ line }) => line.id).filter((id) => !cash.has(id))) };
}

function themeRows(children: Children, shares: Shares, themeId: number, name: string): RowOutline[] {
  const key = `theme ${themeId}`;
  const interventions = children.interventions.get(themeId) ?? [];
  const beneath = interventions.map((one) => interventionRows(children, shares, one, key));
  const row: RowOutline = {
    ...PLAIN,
    key,
    kind: 'theme',
    name,
    path: name,
    level: 1,
    className: 'r-theme',
    children: beneath.map((rows) => rows[0]?.key ?? ''),
    figuresFrom: { by: 'theme', id: themeId },
  };
  return [row, ...beneath.flat()];
}

interface Above {
  readonly key: string;
  readonly name: string;
}

function interventionRows(all: Children, shares: Shares, one: Intervention, parent: string): RowOutline[] {
  const key = `intervention ${one.id}`;
  const lines = (all.lines.get(one.id) ?? []).filter((line) => !shares.onlyInKind.has(line.id));
  const beneath = lines.map((line) => lineRows(line, shares.cash.get(line.id) ?? [], { key, name: one.name }));
  const row: RowOutline = {
    ...PLAIN,
    key,
    kind: 'intervention',
    name: one.name,
    code: one.code,
    source: sourceWords(lines.flatMap((line) => shares.cash.get(line.id) ?? [])),
    path: `${one.code} ${one.name}`,
    level: 2,
    className: 'r-intervention',
    parent,
    children: beneath.map((rows) => rows[0]?.key ?? ''),
    interventionId: one.id,
    figuresFrom: { by: 'intervention', id: one.id },
  };
  return [row, ...beneath.flat()];
}

function sourceWords(shares: readonly Share[]): string {
  const codes = new Set(shares.map(({ source }) => source.code));
  return codes.size > 1 ? `${codes.size}` : ([...codes][0] ?? '');
}

const inputOf = ({ line, source, budgeted }: Share) => (budgeted ? { lineId: line.id, sourceId: source.id } : null);

function lineRows(line: Line, shares: readonly Share[], above: Above): RowOutline[] {
  const key = `line ${line.id}`;
  const [only] = shares.length === 1 ? shares : [];
  const beneath = shares.length > 1 ? shares.map((share) => shareRow(share, { key, name: line.description })) : [];
  const row: RowOutline = {
    ...PLAIN,
    key,
    kind: 'line',
    name: line.description,
    source: sourceWords(shares),
    path: `${above.name}, ${line.description}`,
    level: 3,
    className: 'r-line',
    parent: above.key,
    children: beneath.map((share) => share.key),
    input: only ? inputOf(only) : null,
    lineId: line.id,
    sourceId: only?.source.id ?? null,
    interventionId: line.interventionId,
    figuresFrom: { by: 'line', id: line.id },
  };
  return [row, ...beneath];
}

const shareRow = (share: Share, above: Above): RowOutline => ({
  ...PLAIN,
  key: `share ${share.line.id} ${share.source.id}`,
  kind: 'share',
  name: share.source.name,
  source: share.source.code,
  path: `${above.name}, ${share.source.name}`,
  level: 4,
  className: 'r-share',
  parent: above.key,
  input: inputOf(share),
  lineId: share.line.id,
  sourceId: share.source.id,
  interventionId: share.line.interventionId,
  figuresFrom: { by: 'row', lineId: share.line.id, sourceId: share.source.id },
});

function hasFigures(figures: PlanFigures, by: Grouping, id: number): boolean {
  const { indexOf, totals } = figures.groups[by];
  const [index, months] = [indexOf.get(id), figures.months.length];
  if (index === undefined) return false;
  const some = (table: Float64Array) => table.subarray(index * months, (index + 1) * months).some((v) => v !== 0);
  return some(totals.entered) || some(totals.draftEntered) || some(totals.actual);
}

function uncodedRows(figures: PlanFigures): RowOutline[] {
  if (!hasFigures(figures, 'theme', UNCODED_ID)) return [];
  const name = 'Uncoded, without a home yet';
  const figuresFrom = { by: 'theme', id: UNCODED_ID } as const;
  return [
    { ...PLAIN, key: 'uncoded', kind: 'uncoded', name, path: name, level: 1, className: 'r-uncoded', figuresFrom },
  ];
}

function inKindRows(document: PlanDocument, { inKind }: Shares): RowOutline[] {
  if (inKind.length === 0) return [];
  const key = 'in kind';
  const name = 'In kind, in no total';
  const names = new Map(document.interventions.map((one) => [one.id, one.name]));
  const children = inKind.map((share): RowOutline => {
    const under = `${names.get(share.line.interventionId) ?? ''}, ${share.line.description}`;
    return { ...shareRow(share, { key, name: 'In kind' }), name: under, path: `In kind, ${under}`, level: 2 };
  });
  const group: RowOutline = {
    ...PLAIN,
    key,
    kind: 'in kind',
    name,
    path: name,
    level: 1,
    className: 'r-in-kind',
    children: children.map((row) => row.key),
    figuresFrom: { by: 'all', id: IN_KIND_ID },
  };
  return [group, ...children];
}

/** Each cash source that has figures, what has no home, and the total that they add up to. */
function totalRows(document: PlanDocument, figures: PlanFigures): RowOutline[] {
  const used = document.sources
    .filter(({ inKind, id }) => !inKind && hasFigures(figures, 'source', id))
    .sort(byPosition);
  const sources = used.map((source): RowOutline => ({
    ...PLAIN,
    key: `source ${source.id}`,
    kind: 'source total',
    name: source.name,
    source: source.code,
    path: `Total, ${source.name}`,
    level: 1,
    className: 'r-source-total',
    sourceId: source.id,
    figuresFrom: { by: 'source', id: source.id },
  }));
  const uncoded = uncodedRows(figures).map((row): RowOutline => ({
    ...row,
    key: 'uncoded total',
    kind: 'uncoded total',
    name: 'Uncoded',
    path: 'Total, uncoded',
    className: 'r-source-total',
  }));
  const figuresFrom = { by: 'all', id: TOTAL_ID } as const;
  const total = {
    ...PLAIN,
    key: 'total',
    kind: 'total',
    name: 'Total',
    path: 'Total',
    level: 1,
    className: 'r-total',
  } as const;
  const [first, ...rest] = [...sources, ...uncoded, { ...total, figuresFrom }];
  return first ? [{ ...first, className: `${first.className} g-first-total` }, ...rest] : [];
}
