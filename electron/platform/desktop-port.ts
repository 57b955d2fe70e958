/** What only the surroundings can do for the app: Electron shows a window, the browser host answers an address to open. */
export interface DesktopPort {
  /**
   * Shows a finished PDF so that the clerk can look at it and print it.
   * `url` is where the page must open it itself (browser host), or null when a window already shows it (Electron).
   */
  readonly showForPrinting: (pdf: Uint8Array, title: string) => Promise<{ url: string | null }>;
}
