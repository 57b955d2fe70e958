/** Sequences that ask for the same shape as `cluster` under the name of another collection, best first. */
export function equivalentsOf(_cluster: string): readonly string[] {
  return [];
}
