/**
 * The library's rules for summary rows count siblings (`:nth-child(1 of …)`), which we do not need: our own style draws
 * those lines. Each row that scrolling brings or takes would have every cell's style worked out again for them, so they
 * are taken out once, when the grid is first used.
 */
const COUNTS_ROWS = /:nth-(?:last-)?child\(1 of \.rdg-(?:top|bottom)-summary-row\)/;

interface HasRules {
  readonly cssRules: CSSRuleList;
  readonly deleteRule: (index: number) => void;
}

const hasRules = (rule: unknown): rule is HasRules => typeof rule === 'object' && rule !== null && 'cssRules' in rule;

function lighten(sheet: HasRules): void {
  for (let i = sheet.cssRules.length - 1; i >= 0; i -= 1) {
    const rule = sheet.cssRules[i];
    if (rule instanceof CSSStyleRule && COUNTS_ROWS.test(rule.selectorText)) sheet.deleteRule(i);
    else if (hasRules(rule)) lighten(rule);
  }
}

let done = false;

export function lightenStyles(): void {
  if (done) return;
  for (const sheet of document.styleSheets) lighten(sheet);
  done = true;
}
