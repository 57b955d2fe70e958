import { categories1To3 } from './2023-categories-1-3.ts';
import { categories4To5 } from './2023-categories-4-5.ts';
import { categories6To7 } from './2023-categories-6-7.ts';
import { mappings2023 } from './2023-mappings.ts';
import { type Scheme, type SchemeDeclaration, schemeVersionLabels } from './types.ts';

/** Declarations on the cover (source lines 703-721). Only the first is a condition; the others are information. */
const declarations: readonly SchemeDeclaration[] = [
  {
    key: 'legal_compliance',
    text: '関係法令(労働基準法、育児・介護休業法など)を遵守している',
    changeTags: ['新'],
    fields: [],
  },
  {
    key: 'kurumin',
    text: '厚生労働省が実施する「くるみん」の認定を受けている',
    changeTags: [],
    fields: [
      {
        key: 'class',
        label: '認定区分',
        suggestions: [
          'トライくるみん',
          'くるみん',
          'プラチナくるみん',
          'くるみんプラス',
          'プラチナくるみんプラス',
          'トライくるみんプラス',
        ],
      },
    ],
  },
  {
    key: 'kenko_keiei',
    text: '経済産業省が実施する「健康経営優良法人」の認定を受けている',
    changeTags: ['新'],
    fields: [
      {
        key: 'class',
        label: '認定区分',
        suggestions: [
          '大規模法人部門',
          '大規模法人部門(ホワイト500)',
          '中小規模法人部門',
          '中小規模法人部門(ブライト500)',
          '中小規模法人部門(ネクストブライト1000)',
        ],
      },
    ],
  },
  {
    key: 'tayou',
    text: '埼玉県が実施する「多様な働き方実践企業」の認定を受けている',
    changeTags: [],
    fields: [
      {
        key: 'class',
        label: '認定区分',
        suggestions: ['シルバー', 'ゴールド', 'プラチナ', '認定企業', 'プライム企業'],
      },
    ],
  },
  {
    key: 'sdgs_partner',
    text: '埼玉県が実施する「埼玉県SDGsパートナー」に登録されている',
    changeTags: ['新'],
    fields: [{ key: 'registration_no', label: '登録No', suggestions: [] }],
  },
];

/**
 * The pass/fail sheet: 7 categories, 23 items. Category 5 follows the order of the clean copy (source lines 772-783);
 * the annotated copy has another order, which is why data refers to item keys.
 */
export const passFail2023: Scheme = {
  id: '2023-pass-fail',
  title: '朝霞市ワーク・ライフ・グッドバランス企業認定制度チェックシート',
  label: schemeVersionLabels['2023-pass-fail'],
  method: 'pass-fail',
  starPoints: null,
  thresholds: { minCategories: null, categoryRatio: null, passMark: null },
  printedLastYear: 2022,
  declarations,
  categories: [...categories1To3, ...categories4To5, ...categories6To7],
  previousVersionId: '2020-points',
  mappings: mappings2023,
};
