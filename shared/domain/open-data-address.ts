/** Prefectures in the order of their codes, 01 to 47 (JIS X 0401). */
const prefectures =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/** Cities whose wards belong to the name of the municipality (地方自治法第252条の19). */
const designated =
  '札幌市 仙台市 さいたま市 千葉市 横浜市 川崎市 相模原市 新潟市 静岡市 浜松市 名古屋市 京都市 大阪市 堺市 神戸市 岡山市 広島市 北九州市 福岡市 熊本市'.split(
    ' ',
  );

const tokyoWards =
  '千代田 中央 港 新宿 文京 台東 墨田 江東 品川 目黒 大田 世田谷 渋谷 中野 杉並 豊島 北 荒川 板橋 練馬 足立 葛飾 江戸川'
    .split(' ')
    .map((name) => `${name}区`);

/** An address as the open data have it; a part that cannot be told for certain is blank. */
export interface SplitAddress {
  /** As registered, without spaces around it. */
  readonly whole: string;
  readonly prefecture: string;
  readonly city: string;
  /** 町字 with its 丁目. */
  readonly town: string;
  /** 番地以下. */
  readonly number: string;
  /** 建物名等（方書）. */
  readonly building: string;
  /** It lies in the municipality that publishes: of the same name there may be another (府中市). */
  readonly own: boolean;
}

/** The municipality that publishes. */
export interface Municipality {
  /** 全国地方公共団体コード; its first two digits name the prefecture. */
  readonly code: string;
  readonly name: string;
}

const nothing = { prefecture: '', city: '', town: '', number: '', building: '' } as const;

const once = (text: string, letter: string): boolean => text.indexOf(letter) === text.lastIndexOf(letter);

/** The city at the beginning of `rest`, or '' where more than one reading is possible (四日市市, 郡山市, 玉村町). */
function cityOf(rest: string, prefecture: string): string {
  if (prefecture === '' || prefecture === '東京都') {
    const ward = tokyoWards.find((name) => rest.startsWith(name));
    if (ward !== undefined) return prefecture === '' ? '' : ward;
  }
  const county = rest.indexOf('郡');
  const city = rest.indexOf('市');
  if (county > 0 && city < 0) {
    const after = rest.slice(county + 1);
    const ends = [...after.matchAll(/[町村]/gu)].map(({ index }) => index);
    return once(rest, '郡') && ends.length === 1 && ends[0]! > 0 ? rest.slice(0, county + 2 + ends[0]!) : '';
  }
  if (county >= 0 || city < 1 || !once(rest, '市')) return '';
  const name = rest.slice(0, city + 1);
  if (!designated.includes(name)) return name;
  const ward = /^[^0-9０-９\s]{1,4}?区/u.exec(rest.slice(name.length))?.[0];
  return ward === undefined ? '' : `${name}${ward}`;
}

const digit = '[0-9０-９]';
const dash = '[-‐‑–−－ー]';
const kanji = '[一二三四五六七八九十]';
const more = `(?:(?:の|ノ|${dash})?${digit}+)*`;
// 1番2号, 1番地の2, 12番地
const numbered = `${digit}+番(?:地(?:(?:の|ノ|${dash})?${digit}+${more})?|${digit}+${more}号?)?`;
// only behind 丁目 can a bare number be nothing but a house number
const bare = `${digit}+(?:${dash}${digit}+)*(?:号)?`;
const behindChome = new RegExp(
  `^(?<town>[^\\s0-9０-９]+?(?:${digit}+|${kanji}+)丁目)(?<number>${numbered}|${bare})(?<building>.*)$`,
  'u',
);
const withoutChome = new RegExp(`^(?<town>[^\\s0-9０-９]+?)(?<number>${numbered})(?<building>.*)$`, 'u');

/** Town, number and building of what follows the city; all blank where 本町1-1 leaves open what the numbers are. */
function placeOf(rest: string): Pick<SplitAddress, 'town' | 'number' | 'building'> {
  const chome = rest.split('丁目').length - 1;
  const found = chome === 0 ? withoutChome.exec(rest) : chome === 1 ? behindChome.exec(rest) : null;
  const { town = '', number = '', building = '' } = found?.groups ?? {};
  // a number that goes on was not read to its end
  const cut = building === '' || /^[\s\u3000]/u.test(building) || !/^[0-9０-９の之ノ番号地丁‐‑–−－ー-]/u.test(building);
  return town === '' || !cut ? { town: '', number: '', building: '' } : { town, number, building: building.trim() };
}

/** Splits an address where it can be told for certain, and leaves blank what would be a guess. */
export function splitAddress(address: string, own: Municipality): SplitAddress {
  const whole = address.trim();
  const written = prefectures.find((name) => whole.startsWith(name)) ?? '';
  const rest = whole.slice(written.length);
  const ownPrefecture = prefectures[Number(own.code.slice(0, 2)) - 1] ?? '';
  const isOwn = own.name !== '' && rest.startsWith(own.name) && (written === '' || written === ownPrefecture);
  const prefecture = written === '' && isOwn ? ownPrefecture : written;
  const city = isOwn ? own.name : cityOf(rest.split(/[\s\u3000]/u)[0]!, written);
  if (city === '') return { ...nothing, whole, prefecture, own: false };
  return { whole, prefecture, city, own: isOwn, ...placeOf(rest.slice(city.length)) };
}
