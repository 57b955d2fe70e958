/** A value as JSON with every picture standing there by its key alone: its bytes are kept once, in stored_image. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Uint8Array ? undefined : each));
