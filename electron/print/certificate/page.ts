/** A4 landscape in points. */
export const PAGE = { width: 841.89, height: 595.28 } as const;

/** Distance of the frame's outer edge from the paper's edge: 10 mm, which office printers can reach. */
export const FRAME_INSET = 28.35;
/** Thickness of the whole frame. */
export const FRAME_DEPTH = 16;

/** Left and right edge of the text. */
export const TEXT = { left: 104, right: PAGE.width - 104, width: PAGE.width - 208 } as const;
