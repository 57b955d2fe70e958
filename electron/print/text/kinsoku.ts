const set = (characters: string): ReadonlySet<string> => new Set(characters);

/** Characters that may not begin a line: JIS X 4051 and JLREQ's cl-02 to cl-07, cl-09 to cl-11 and cl-13, and ～ which UAX #14 lets through. */
export const NOT_AT_START = set(
  '、。，．・：；？！‼⁇⁈⁉）］｝」』】〉》〕〙〛〗｠”’〟»‐–゠〜～ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ゛゜｡､｣･ﾞﾟｰｧｨｩｪｫｯｬｭｮ)]},.!?:;' +
    '%％‰℃°′″¢￠㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄',
);
/** Characters that may not end a line (cl-01 and cl-12). */
export const NOT_AT_END = set('「『（［｛【〈《〔〘〚〖｟“‘〝«￥¥＄$￡£€＃#№〒([{｢');
export const OPENING = set('「『（［｛【〈《〔〘〚〖｟〝');
export const CLOSING = set('）］｝」』】〉》〕〙〛〗｠〟');
export const STOPS = set('、。，．');
export const MIDDLE_DOTS = set('・：；');

const SPACE = /^[ \u3000]$/;
/** Two of a kind stand together: …… and ――. */
const INSEPARABLE = set('―—…‥〳〵');

/** Cost of a break the rules forbid: finite, so that a box too narrow for the rules still prints every character. */
export const FORBIDDEN = 10_000;

export const isSpace = (cluster: string): boolean => SPACE.test(cluster);

const head = (token: string): string => String.fromCodePoint(token.codePointAt(0) ?? 0);
const tail = (token: string): string => {
  const last = token.codePointAt(token.length - 2);
  return last !== undefined && last > 0xffff ? String.fromCodePoint(last) : token.slice(-1);
};

/** Whether a line may never end after `before` and begin with `after`: kinsoku alone, without taste. */
export function breakForbidden(before: string, after: string): boolean {
  const [last, first] = [tail(before), head(after)];
  if (isSpace(first) || NOT_AT_START.has(first) || NOT_AT_END.has(before) || NOT_AT_END.has(last)) return true;
  return INSEPARABLE.has(first) && (first === last || (first === '〵' && last === '〳'));
}
