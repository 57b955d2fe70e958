/** Body text. Windows has 游明朝 where the Japanese supplemental fonts are installed; the font table names the stand-ins. */
export const mincho = { ascii: '游明朝', hAnsi: '游明朝', eastAsia: '游明朝', hint: 'eastAsia' } as const;

/** Headings. BIZ UDPゴシック ships with Windows 10 (1809) and later. */
export const gothic = {
  ascii: 'BIZ UDPゴシック',
  hAnsi: 'BIZ UDPゴシック',
  eastAsia: 'BIZ UDPゴシック',
  hint: 'eastAsia',
} as const;

// charset 80 (hexadecimal) is Shift_JIS: what Word looks at first when it has to choose another font
const font = (name: string, alternatives: string, family: 'roman' | 'swiss'): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="80"/><w:family w:val="${family}"/>` +
  `<w:pitch w:val="variable"/></w:font>`;

/** Replaces the library's empty font table, which has no way to name stand-ins without embedding a font. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    font('游明朝', 'Yu Mincho,BIZ UDP明朝 Medium,ＭＳ 明朝,MS Mincho', 'roman') +
    font('BIZ UDPゴシック', 'BIZ UDPGothic,游ゴシック,Yu Gothic,ＭＳ ゴシック,MS Gothic', 'swiss') +
    '</w:fonts>',
} as const;
