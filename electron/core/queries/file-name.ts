/** A plan's name as a file's, without what some file systems refuse: `fileNameOf('A/B', 'xlsx')` is `A B.xlsx`. */
export const fileNameOf = (planName: string, ending: string): string =>
  `${planName.replace(/[\\/:*?"<>|]+/g, ' ').trim()}.${ending}`;
