/**
 * The way every user action answers: a value, or a refusal that is itself a value.
 * Nothing that a clerk can cause is thrown across the bridge.
 */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A named refusal; by contract nothing has been written. */
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
