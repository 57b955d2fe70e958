/**
 * Body without 、 and 。, as 賞状 and 認定証 are traditionally written: a full stop at the end of a line disappears, a mark before
 * an opening bracket leaves that bracket's own half space, any other becomes one full-width space.
 */
export function ceremonialText(body: string): string {
  return body
    .replace(/。(?=[ \u3000]*(?:\r?\n|$))/g, '')
    .replace(/[、。](?=[「『（［【〈《〔])/g, '')
    .replace(/[、。][ \u3000]*/g, '\u3000');
}
