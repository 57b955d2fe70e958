/** Makes a `switch` over a closed union complete at compile time; throws if data from outside breaks the union. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
