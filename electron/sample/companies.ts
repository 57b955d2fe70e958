import { corporateCheckDigit } from '../../shared/domain/corporate-number.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { TypedCompany } from '../use-cases/companies/company-draft.ts';

/** How well an invented sheet does: all seven categories, four, or two. */
export type SheetProfile = 'strong' | 'middle' | 'weak';

interface SampleCompany {
  readonly name: string;
  readonly kana: string;
  readonly industry: string;
  readonly employees: number;
  readonly title: string;
  readonly representative: string;
  readonly plain?: string;
  readonly representativeKana: string;
  /** false: a sole proprietor has no 法人番号 */
  readonly corporation?: boolean;
  readonly consent?: 'yes' | 'no' | 'unknown';
  readonly profile: SheetProfile;
}

/**
 * Invented companies: every size and industry, and the names that trouble other software (髙﨑, 𠮷, 葛 with a variation
 * selector, the compatibility letter 神, half width, full width, more than forty characters).
 */
export const sampleCompanies = {
  takasaki: {
    name: '株式会社髙﨑製作所',
    kana: 'カブシキガイシャタカサキセイサクショ',
    industry: 'E',
    employees: 84,
    title: '代表取締役',
    representative: '髙﨑　一郎',
    plain: '高崎　一郎',
    representativeKana: 'タカサキ　イチロウ',
    profile: 'strong',
  },
  katsuragi: {
    name: '葛\u{E0100}城商店',
    kana: 'カツラギショウテン',
    industry: 'I',
    employees: 4,
    title: '店主',
    representative: '葛\u{E0100}城　みほん',
    plain: '葛城　みほん',
    representativeKana: 'カツラギ　ミホン',
    corporation: false,
    consent: 'unknown',
    profile: 'middle',
  },
  yoshino: {
    name: '\u{20BB7}野家具',
    kana: 'ヨシノカグ',
    industry: 'I',
    employees: 6,
    title: '代表',
    representative: '\u{20BB7}野　見本子',
    plain: '吉野　見本子',
    representativeKana: 'ヨシノ　ミホコ',
    corporation: false,
    profile: 'middle',
  },
  kanda: {
    name: '医療法人社団\uFA19田会',
    kana: 'イリョウホウジンシャダンカンダカイ',
    industry: 'P',
    employees: 132,
    title: '理事長',
    representative: '\uFA19田　はなこ',
    plain: '神田　はなこ',
    representativeKana: 'カンダ　ハナコ',
    profile: 'strong',
  },
  komorebi: {
    name: '社会福祉法人見本町黒目川流域地域共生支援協議会附属幼保連携型認定こども園こもれびの森（見本）',
    kana: 'シャカイフクシホウジンミホンチョウクロメガワリュウイキチイキキョウセイシエンキョウギカイコモレビノモリ',
    industry: 'P',
    employees: 58,
    title: '園長',
    representative: '見本　木漏日',
    representativeKana: 'ミホン　コモレビ',
    profile: 'strong',
  },
  saito: {
    name: '齋藤建設株式会社',
    kana: 'サイトウケンセツカブシキガイシャ',
    industry: 'D',
    employees: 45,
    title: '代表取締役社長',
    representative: '齋藤　建',
    plain: '斎藤　建',
    representativeKana: 'サイトウ　タケル',
    profile: 'middle',
  },
  logistics: {
    name: 'ＡＢＣ見本ロジスティクス㈱',
    kana: 'エービーシーミホンロジスティクス',
    industry: 'H',
    employees: 320,
    title: '代表取締役',
    representative: '見本　輸',
    representativeKana: 'ミホン　ユ',
    profile: 'middle',
  },
  insatsu: {
    name: '見本印刷株式会社',
    kana: 'ミホンインサツカブシキガイシャ',
    industry: 'E',
    employees: 38,
    title: '代表取締役',
    representative: '印刷　見本',
    representativeKana: 'インサツ　ミホン',
    profile: 'strong',
  },
  techno: {
    name: 'ﾃｸﾉ･ｻﾎﾟｰﾄ株式会社（見本）',
    kana: 'テクノ・サポート',
    industry: 'G',
    employees: 27,
    title: '代表取締役',
    representative: '邊見　情',
    plain: '辺見　情',
    representativeKana: 'ヘンミ　ジョウ',
    profile: 'strong',
  },
  bank: {
    name: '見本町信用金庫',
    kana: 'ミホンチョウシンヨウキンコ',
    industry: 'J',
    employees: 210,
    title: '理事長',
    representative: '金子　見本',
    representativeKana: 'カネコ　ミホン',
    consent: 'no',
    profile: 'middle',
  },
  restaurant: {
    name: '株式会社みほん亭',
    kana: 'カブシキガイシャミホンテイ',
    industry: 'M',
    employees: 1240,
    title: '代表取締役',
    representative: '味見　亭',
    representativeKana: 'アジミ　テイ',
    profile: 'middle',
  },
  systems: {
    name: '株式会社Ｍｉｈｏｎシステムズ',
    kana: 'カブシキガイシャミホンシステムズ',
    industry: 'G',
    employees: 150,
    title: '代表取締役',
    representative: '未保　算',
    representativeKana: 'ミホ　サン',
    profile: 'weak',
  },
  tax: {
    name: '税理士法人渡邉会計事務所（見本）',
    kana: 'ゼイリシホウジンワタナベカイケイジムショ',
    industry: 'L',
    employees: 11,
    title: '代表社員',
    representative: '渡邉　税',
    plain: '渡辺　税',
    representativeKana: 'ワタナベ　チカラ',
    profile: 'middle',
  },
  school: {
    name: '学校法人見本学園',
    kana: 'ガッコウホウジンミホンガクエン',
    industry: 'O',
    employees: 96,
    title: '理事長',
    representative: '学園　見本',
    representativeKana: 'ガクエン　ミホン',
    consent: 'unknown',
    profile: 'strong',
  },
  estate: {
    name: '有限会社見本不動産',
    kana: 'ユウゲンガイシャミホンフドウサン',
    industry: 'K',
    employees: 9,
    title: '取締役',
    representative: '土地　見本',
    representativeKana: 'トチ　ミホン',
    profile: 'middle',
  },
  hashimoto: {
    name: '株式会社\u{2363A}本ビルサービス（見本）',
    kana: 'カブシキガイシャハシモトビルサービス',
    industry: 'R',
    employees: 180,
    title: '代表取締役',
    representative: '\u{2363A}本　清',
    plain: '橋本　清',
    representativeKana: 'ハシモト　キヨシ',
    profile: 'middle',
  },
  gas: {
    name: '株式会社見本ガス',
    kana: 'カブシキガイシャミホンガス',
    industry: 'F',
    employees: 62,
    title: '代表取締役',
    representative: '瓦斯　見本',
    representativeKana: 'ガス　ミホン',
    consent: 'unknown',
    profile: 'middle',
  },
  hair: {
    name: '美容室ふぁいん（見本）',
    kana: 'ビヨウシツファイン',
    industry: 'N',
    employees: 3,
    title: '代表',
    representative: '髪切　見本',
    representativeKana: 'カミキリ　ミホン',
    corporation: false,
    profile: 'weak',
  },
  farm: {
    name: '農事組合法人見本ファーム',
    kana: 'ノウジクミアイホウジンミホンファーム',
    industry: 'A',
    employees: 14,
    title: '代表理事',
    representative: '畑　見本',
    representativeKana: 'ハタケ　ミホン',
    consent: 'unknown',
    profile: 'weak',
  },
  nonprofit: {
    name: '特定非営利活動法人みほん子育てネット',
    kana: 'トクテイヒエイリカツドウホウジンミホンコソダテネット',
    industry: 'P',
    employees: 18,
    title: '理事長',
    representative: '子守　見本',
    representativeKana: 'コモリ　ミホン',
    consent: 'unknown',
    profile: 'weak',
  },
} as const satisfies Record<string, SampleCompany>;

/** Name of an invented company in the sample's own story. */
export type SampleKey = keyof typeof sampleCompanies;

/** A registry office 9900 does not exist, so no real company bears such a number; the check digit is right. */
function inventedNumber(place: number): string {
  const base = `9900010${String(place).padStart(5, '0')}`;
  return `${corporateCheckDigit(base)}${base}`;
}

/** An invented company as a clerk would type it; the address names a quarter that the city does not have. */
export function sampleDraft(key: SampleKey, countedOn: CivilDate): TypedCompany {
  const company: SampleCompany = sampleCompanies[key];
  const place = Object.keys(sampleCompanies).indexOf(key) + 1;
  const consent = company.consent ?? 'yes';
  const tail = String(place).padStart(4, '0');
  return {
    name: company.name,
    displayName: '',
    kana: company.kana,
    corporateNumber: company.corporation === false ? '' : inventedNumber(place),
    postalCode: '351-0000',
    address: `埼玉県朝霞市見本町${(place % 5) + 1}丁目${place}番${(place * 7) % 20}号`,
    representativeTitle: company.title,
    representativeName: company.representative,
    representativePlainName: company.plain ?? '',
    representativeKana: company.representativeKana,
    contactDepartment: company.employees > 20 ? '総務部' : '',
    contactName: '見本　担当',
    contactPhone: `048-000-${tail}`,
    contactEmail: `mihon${tail}@example.com`,
    industry: company.industry,
    employees: company.employees,
    employeesOn: countedOn,
    publicationConsent: consent,
    publicationConsentOn: consent === 'unknown' ? null : countedOn,
    note: '見本データです。実在の事業者ではありません。',
  };
}
