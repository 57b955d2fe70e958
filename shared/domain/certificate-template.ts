/** 横書き, 縦書き */
export const writings = ['horizontal', 'vertical'] as const;
export type Writing = (typeof writings)[number];

/** Paper of a certificate; B4 is the JIS size. Millimetres, upright. */
export const papers = {
  A4: { width: 210, height: 297 },
  B4: { width: 257, height: 364 },
  A3: { width: 297, height: 420 },
} as const;
export type Paper = keyof typeof papers;
export const paperNames = ['A4', 'B4', 'A3'] as const satisfies readonly Paper[];

export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

/** 明朝, UD明朝, 筆書体 */
export const typefaces = ['serif', 'ud-serif', 'brush'] as const;
export type Typeface = (typeof typefaces)[number];

/** `none`: for paper that has its frame printed already. */
export const frames = ['double-line', 'none'] as const;
export type Frame = (typeof frames)[number];

/** Room for 公印: left blank for the stamp, filled with a picture of it, or no room at all. */
export const seals = ['blank', 'image', 'none'] as const;
export type Seal = (typeof seals)[number];

/** What a certificate is handed over for: 交付, 更新交付, 再交付. */
export const occasions = ['new', 'renewal', 'reissue'] as const;
export type Occasion = (typeof occasions)[number];

/** The parts of a certificate in the order they are read (practice of 賞状: 名称, 受者名, 本文, 日付, 贈呈者). */
export const wordingParts = [
  'title',
  'numberLine',
  'nameLine',
  'body',
  'termLine',
  'dateLine',
  'issuerTitle',
  'issuerLine',
] as const;
export type WordingPart = (typeof wordingParts)[number];

/** Text of one occasion, with {placeholders}; `\n` breaks a line in nameLine and body. An empty part is not printed. */
export type CertificateWording = Readonly<Record<WordingPart, string>>;

/** One version of a 認定証のひな形, as it is kept. */
export interface CertificateTemplateContent {
  readonly writing: Writing;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly frame: Frame;
  readonly typeface: Typeface;
  /** 市章 above the title: id of a stored image, or null for none. */
  readonly emblemId: string | null;
  readonly seal: Seal;
  /** With seal `image`: id of the stored image. */
  readonly sealImageId: string | null;
  readonly honorific: string;
  /** False drops 、 and 。 from the body, as ceremonial paper traditionally does. */
  readonly punctuation: boolean;
  readonly wording: Readonly<Record<Occasion, CertificateWording>>;
}

/** Longest texts of a template, in user-perceived characters. */
export const templateLimits = { line: 200, body: 400, honorific: 10, name: 40, note: 200 } as const;

/** The two templates that come with the app; copies of them have an id of their own. */
export const builtInTemplates = ['horizontal', 'vertical'] as const;
export type BuiltInTemplate = (typeof builtInTemplates)[number];

/** What new certificates are made with until the city chooses: the layout the app had from the beginning. */
export const defaultTemplateInUse: BuiltInTemplate = 'horizontal';
