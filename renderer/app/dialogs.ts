import { create } from 'zustand';

/** The dialogs that can be opened from anywhere; one at a time. */
export type DialogName = 'find' | 'help' | 'new-plan' | 'rename-plan' | 'export-workbook' | 'copy-plan' | 'add-source';

export const useDialog = create<{ readonly open: DialogName | null }>()(() => ({ open: null }));

export const openDialog = (name: DialogName): void => useDialog.setState({ open: name });
export const closeDialog = (): void => useDialog.setState({ open: null });
