import type { Intervention, Line, PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import type { RowTexts } from './month-sheet.ts';

/** The words of a line and a source, as every sheet writes them. */
export interface PlanWords {
  /** Intervention code, intervention, line, source code, theme, category; empty where there is no such line or source. */
  readonly textsOf: (lineId: number, sourceId: number) => RowTexts;
  readonly interventionOf: (lineId: number) => Intervention | undefined;
  readonly sourceCode: (sourceId: number) => string;
  readonly isInKind: (sourceId: number) => boolean;
  /** Sorts rows as the plan's grid does: theme, intervention, line, source. */
  readonly inOrder: <Row extends { lineId: number; sourceId: number }>(rows: readonly Row[]) => Row[];
}

const byId = <Item extends { readonly id: number }>(items: readonly Item[]): Map<number, Item> =>
  new Map(items.map((item) => [item.id, item]));

export function planWords(document: PlanDocument): PlanWords {
  const lines = byId(document.lines);
  const interventions = byId(document.interventions);
  const themes = byId(document.themes);
  const categories = byId(document.categories);
  const sources = byId(document.sources);
  const interventionOf = (lineId: number) => interventions.get(lines.get(lineId)?.interventionId ?? 0);
  const sourceCode = (sourceId: number) => sources.get(sourceId)?.code ?? '';
  const textsOf = (lineId: number, sourceId: number): RowTexts => {
    const line = lines.get(lineId);
    const intervention = interventionOf(lineId);
    const theme = themes.get(intervention?.themeId ?? 0)?.name ?? '';
    const category = categories.get(line?.categoryId ?? 0)?.name ?? '';
    return [
      intervention?.code ?? '',
      intervention?.name ?? '',
      line?.description ?? '',
      sourceCode(sourceId),
      theme,
      category,
    ];
  };
  const placeOf = (lineId: number, sourceId: number): number[] => [
    themes.get(interventionOf(lineId)?.themeId ?? 0)?.position ?? Infinity,
    interventionOf(lineId)?.position ?? Infinity,
    placeOfLine(lines.get(lineId)),
    sources.get(sourceId)?.position ?? Infinity,
  ];
  return {
    textsOf,
    interventionOf,
    sourceCode,
    isInKind: (sourceId) => sources.get(sourceId)?.inKind ?? false,
    inOrder: (rows) =>
      rows
        .map((row) => ({ row, place: placeOf(row.lineId, row.sourceId) }))
        .sort((a, b) => compare(a.place, b.place))
        .map(({ row }) => row),
  };
}

const placeOfLine = (line: Line | undefined): number => line?.position ?? Infinity;

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((place, at) => place !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1;
}
