import { corporateCheckDigit } from '../../shared/domain/corporate-number.ts';
import type { CompanyDraft } from '../../shared/domain/company.ts';

/** Words with their readings; every company is invented from them. */
const heads: readonly (readonly [string, string])[] = [
  ['朝霞', 'アサカ'],
  ['山田', 'ヤマダ'],
  ['髙橋', 'タカハシ'],
  ['髙木', 'タカギ'],
  ['渡邉', 'ワタナベ'],
  ['齋藤', 'サイトウ'],
  ['小山', 'コヤマ'],
  ['青葉', 'アオバ'],
  ['黒目川', 'クロメガワ'],
  ['武蔵野', 'ムサシノ'],
  ['埼玉', 'サイタマ'],
  ['新座', 'ニイザ'],
  ['田中', 'タナカ'],
  ['鈴木', 'スズキ'],
  ['佐藤', 'サトウ'],
  ['ひかり', 'ヒカリ'],
  ['さくら', 'サクラ'],
  ['みどり', 'ミドリ'],
  ['東武', 'トウブ'],
  ['北原', 'キタハラ'],
  ['西原', 'ニシハラ'],
  ['𠮷野', 'ヨシノ'],
  ['岩﨑', 'イワサキ'],
  ['若葉', 'ワカバ'],
  ['膝折', 'ヒザオリ'],
  ['溝沼', 'ミゾヌマ'],
  ['根岸', 'ネギシ'],
  ['浜崎', 'ハマサキ'],
  ['関東', 'カントウ'],
  ['中央', 'チュウオウ'],
  ['アクア', 'アクア'],
  ['ケンコー', 'ケンコー'],
  ['フジ', 'フジ'],
  ['ライフ', 'ライフ'],
  ['ABC', 'エービーシー'],
  ['野火止', 'ノビドメ'],
];
const middles: readonly (readonly [string, string])[] = [
  ['', ''],
  ['総合', 'ソウゴウ'],
  ['第一', 'ダイイチ'],
  ['中央', 'チュウオウ'],
  ['新', 'シン'],
  ['東', 'ヒガシ'],
  ['西', 'ニシ'],
  ['台', 'ダイ'],
  ['本町', 'ホンチョウ'],
  ['三原', 'ミハラ'],
  ['ふれあい', 'フレアイ'],
  ['エコ', 'エコ'],
];
const trades: readonly (readonly [string, string, string])[] = [
  ['建設', 'ケンセツ', 'D'],
  ['工業', 'コウギョウ', 'E'],
  ['製作所', 'セイサクショ', 'E'],
  ['電気', 'デンキ', 'D'],
  ['運輸', 'ウンユ', 'H'],
  ['商店', 'ショウテン', 'I'],
  ['食品', 'ショクヒン', 'I'],
  ['不動産', 'フドウサン', 'K'],
  ['設計事務所', 'セッケイジムショ', 'L'],
  ['介護サービス', 'カイゴサービス', 'P'],
  ['保育園', 'ホイクエン', 'O'],
  ['クリニック', 'クリニック', 'P'],
  ['システム', 'システム', 'G'],
  ['印刷', 'インサツ', 'E'],
  ['造園', 'ゾウエン', 'D'],
  ['清掃', 'セイソウ', 'R'],
  ['薬局', 'ヤッキョク', 'I'],
  ['会', 'カイ', 'P'],
];
const forms: readonly ((name: string) => string)[] = [
  (name) => `株式会社${name}`,
  (name) => `${name}株式会社`,
  (name) => `㈱${name}`,
  (name) => `有限会社${name}`,
  (name) => `合同会社${name}`,
  (name) => `社会福祉法人${name}`,
  (name) => `医療法人社団${name}`,
  (name) => `（株）${name}`,
];
const towns = [
  '本町',
  '仲町',
  '東弁財',
  '西弁財',
  '三原',
  '溝沼',
  '膝折町',
  '根岸台',
  '岡',
  '浜崎',
  '北原',
  '朝志ケ丘',
  '栄町',
  '幸町',
  '青葉台',
];
const givenNames = [
  ['太郎', 'タロウ'],
  ['花子', 'ハナコ'],
  ['健一', 'ケンイチ'],
  ['美咲', 'ミサキ'],
  ['誠', 'マコト'],
  ['裕子', 'ユウコ'],
  ['学', 'マナブ'],
  ['あゆみ', 'アユミ'],
] as const;
const departments = ['総務部', '人事課', '管理部', '経理課', '業務部', '事務局'];

/** Small linear generator: the same seed gives the same companies on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(from: readonly T[], below: (n: number) => number): T => from[below(from.length)]!;

/** The `at`-th invented company; names repeat rarely, 法人番号 never. */
export function inventedCompany(at: number): CompanyDraft {
  const next = random(at * 2_654_435_761 + 12_345);
  for (let turn = 0; turn < 3; turn += 1) next(2);
  const head = pick(heads, next);
  const middle = pick(middles, next);
  const trade = pick(trades, next);
  const suffix = next(4) === 0 ? '' : String(next(900) + 1);
  const form = pick(forms, next);
  const owner = pick(heads.slice(0, 24), next);
  const given = pick(givenNames, next);
  const clerk = pick(heads.slice(0, 24), next);
  // 7,919 is prime to the modulus: no number comes twice
  const base = `0${String(30_001_000_000 + ((at * 7_919_777_777) % 9_999_999_967)).padStart(11, '0')}`;
  return {
    name: form(`${head[0]}${middle[0]}${trade[0]}${suffix}`),
    displayName: '',
    kana: `${head[1]}${middle[1]}${trade[1]}${suffix}`,
    corporateNumber: `${corporateCheckDigit(base)}${base}`,
    postalCode: `351-${String(next(60) + 1).padStart(4, '0')}`,
    address: `埼玉県朝霞市${pick(towns, next)}${next(5) + 1}-${next(40) + 1}-${next(30) + 1}`,
    representativeTitle: '代表取締役',
    representativeName: `${owner[0]}　${given[0]}`,
    representativePlainName: '',
    representativeKana: `${owner[1]} ${given[1]}`,
    contactDepartment: pick(departments, next),
    contactName: `${clerk[0]} ${pick(givenNames, next)[0]}`,
    contactPhone: `048-4${String(next(100)).padStart(2, '0')}-${String(next(10_000)).padStart(4, '0')}`,
    contactEmail: '',
    industry: trade[2],
    employees: next(400),
    employeesOn: '2026-04-01',
    publicationConsent: pick(['yes', 'no', 'unknown'] as const, next),
    publicationConsentOn: null,
    note: '',
  };
}
