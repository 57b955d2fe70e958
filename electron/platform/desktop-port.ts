/** What is told outside the window while nobody looks at it. */
export interface Attention {
  /** Alerts somebody has to act upon; 0 takes the number away. */
  readonly count: number;
  readonly title: string;
  readonly body: string;
  /** Whether it is said aloud (a notification), or only shown as a number. */
  readonly notify: boolean;
}

/** What only the surroundings can do for the app: Electron shows a window, the browser host answers an address to open. */
export interface DesktopPort {
  /**
   * Shows a finished PDF so that the clerk can look at it and print it.
   * `url` is where the page must open it itself (browser host), or null when a window already shows it (Electron).
   */
  readonly showForPrinting: (pdf: Uint8Array, title: string) => Promise<{ url: string | null }>;
  /** Electron: number on the task bar, notification. The browser host has neither: its page shows the number itself. */
  readonly attention: (attention: Attention) => void;
  /**
   * Shows in its folder the file that was saved from this address of the page; false when it was not saved, or is gone.
   * Absent where nobody but the browser knows where files go.
   */
  readonly openFolder?: (download: string) => boolean;
}
