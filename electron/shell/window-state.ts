import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** A rectangle in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pixels = z.int().min(-20_000).max(20_000);
const stateSchema = z.object({
  x: pixels,
  y: pixels,
  width: pixels.min(800),
  height: pixels.min(500),
  maximized: z.boolean(),
});
/** How the window was left. */
export type WindowState = z.infer<typeof stateSchema>;

const grip = 80; // enough of the title bar to take hold of with the mouse

/** Whether the window's title bar can be grasped on one of the displays: the second screen may be gone today. */
export const isOnScreen = (state: Bounds, displays: readonly Bounds[]): boolean =>
  displays.some(
    (display) =>
      state.x + state.width >= display.x + grip &&
      state.x <= display.x + display.width - grip &&
      state.y >= display.y &&
      state.y <= display.y + display.height - grip,
  );

/** The remembered state, or undefined when there is none, it is damaged, or it lies on no display. */
export function readWindowState(file: string, displays: readonly Bounds[]): WindowState | undefined {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnScreen(state, displays) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the state; a full or read-only disk must not keep the window from closing. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // the next start opens in the default place
  }
}
