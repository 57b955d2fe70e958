let pressed = false;
window.addEventListener('pointerdown', () => (pressed = true), true);
for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (pressed = false), true);

/**
 * Runs `then` now, or, while a button of the mouse is held, right after it is let go. A field that is left by a click
 * must not push the page down before the click has landed: the button would move away under the pointer.
 */
export function afterPress(then: () => void): void {
  if (pressed) window.addEventListener('pointerup', () => setTimeout(then), { once: true });
  else then();
}
