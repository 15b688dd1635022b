import { create } from 'zustand';

/** Why the last action could not be done; shown under the top bar until it is closed or another action is tried. */
export interface Notice {
  readonly message: string;
  readonly remedy: string;
}

export const useNotice = create<{ readonly notice: Notice | null }>()(() => ({ notice: null }));

export const notify = (notice: Notice | null): void => useNotice.setState({ notice });
