import type {
  ListedCompany,
  Listing,
  ListingColumn,
  ListingDocument,
  ListingEntry,
} from '../../../shared/domain/listing.ts';

export const columns: readonly ListingColumn[] = [
  { key: 'number', heading: '認定番号', width: 10 },
  { key: 'name', heading: '事業者名', width: 28 },
  { key: 'kana', heading: 'フリガナ', width: 24 },
  { key: 'address', heading: '所在地', width: 28 },
  { key: 'industry', heading: '業種', width: 14 },
  { key: 'kindLabel', heading: '区分', width: 8 },
  { key: 'termLabel', heading: '認定期間', width: 26 },
  { key: 'text', heading: '掲載文', width: 60 },
  { key: 'characters', heading: '文字数', width: 8 },
];

export const rareName = '株式会社\u{20BB7}野家\uFA19葛\u{E0100}城';

const entry = (changes: Partial<ListingEntry>): ListingEntry => ({
  number: '1',
  name: '株式会社さくら製作所',
  kana: 'サクラセイサクショ',
  address: '朝霞市本町1丁目1番1号',
  industry: '製造業',
  kindLabel: '新規',
  termLabel: '令和8年11月1日から令和11年10月31日まで',
  text: '年次有給休暇の取得を促しています。',
  characters: 17,
  marked: false,
  ...changes,
});

/** Everything that has ever come out wrong in an export, in five companies. */
export const hardListing: ListingDocument = {
  title: 'ワーク・ライフ・グッドバランス認定企業',
  subtitle: '令和8年11月号',
  city: '朝霞市',
  issuedOnLabel: '令和8年11月22日',
  lead: '',
  legend: '',
  columns,
  phraseHeading: '主な取組',
  entries: [
    entry({ number: '1-2', name: rareName, text: 'ノー残業デーを実施しています。\r\n育児休業を男性も取得しました。' }),
    entry({ number: '007', name: '=SUM(A1:A9)', text: '@SUM(1+1)*cmd|calc\n"引用"と,コンマ' }),
    entry({ number: '3', name: '有限会社"髙橋"＆<b>', text: '-5%を達成\n\n二段落目です。', kindLabel: '更新' }),
    entry({ number: '4', name: '_x0041_合同会社', text: '' }),
    entry({ number: '2026/11', name: '+81商店', text: '  先頭に空白、末尾にも空白  ' }),
  ],
};

/** A listing as long as the register will ever be, each text as long as the newsletter allows. */
export const longListing = (length: number): ListingDocument => ({
  ...hardListing,
  entries: Array.from({ length }, (_, index) =>
    entry({ number: `${index + 1}`, text: '年次有給休暇の取得を促し、残業を減らしました。\n'.repeat(14) }),
  ),
});

const listed = (number: number, changes: Partial<ListedCompany>): ListedCompany => ({
  companyId: `c${number}`,
  termId: `t${number}`,
  number,
  name: '株式会社さくら製作所',
  kana: 'サクラセイサクショ',
  address: '埼玉県朝霞市本町1丁目1番1号',
  corporateNumber: '4000020112275',
  industry: 'E',
  kind: 'new',
  certifiedOn: '2026-11-20',
  startOn: '2026-11-21',
  endOn: '2029-11-20',
  scheme: '2023年版',
  body: '年次有給休暇の取得を促しています。',
  ...changes,
});

/** The same troubles as one record, before it is worded. */
export const hardRecord: Listing = {
  title: 'ワーク・ライフ・グッドバランス認定企業 & <紹介>',
  lead: '朝霞市は、働きやすい会社を"認定"しています。',
  scope: '認定日　令和8年11月1日から令和8年11月30日まで',
  on: '2026-11-22',
  ordering: 'number',
  marksNew: true,
  digits: 'half',
  facts: 'all',
  office: {
    city: '朝霞市',
    department: '産業振興課',
    address: '〒351-8501　埼玉県朝霞市本町1-1-1',
    phone: '048-463-1111',
    code: '112275',
  },
  companies: [
    listed(1, { name: rareName, body: '働きやすさに力を入れている。\n・ノー残業デー\r\n・男性の育児休業' }),
    listed(2, { name: '=SUM(A1:A9)', body: '@SUM(1+1)*cmd|calc\n"引用"と,コンマ' }),
    listed(3, {
      name: '有限会社"髙橋"＆<b>',
      kind: 'renewal',
      body: '-5%を達成\n\n二段落目です。',
      corporateNumber: null,
    }),
    listed(4, { name: '_x0041_合同会社', body: '' }),
    listed(26, { name: '+81商店', body: '先頭に' }),
  ],
};
