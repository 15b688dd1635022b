/**
 * The first look into the browser's storage holds the page up while the browser opens it: this one looks while the
 * window's code is still on its way. Where there is none, the preferences are those of a first start.
 */
export function openPreferences(): void {
  try {
    localStorage.getItem('');
  } catch {
    // Refused by the browser: the preferences live as long as the window.
  }
}
