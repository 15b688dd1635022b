export const PLAN_ENDING = '.settlement';

/** A file name that every system takes, made of what a person typed: `LLR 2022/25` → `LLR 2022-25.settlement`. */
export function fileNameOf(name: string, ending: string): string {
  const plain = name
    .replace(/\.settlement$/i, '')
    .replace(/\//g, '-')
    .replace(/[\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return `${plain || 'Plan'}${ending}`;
}
