import type { SchemeCategory } from './types.ts';

/** Categories 6-7 of the pass/fail sheet, wording verbatim (clean copy, source lines 723-803). */
export const categories6To7: readonly SchemeCategory[] = [
  {
    no: 6,
    title: '働きやすい職場づくりの推進',
    changeTags: [],
    items: [
      {
        id: '6-1',
        key: 'workplace_measures',
        text: ['働きやすい職場づくりのための取組を行っている。'],
        notes: ['※右記のいずれかを実施している場合、✓を付けてください。'],
        naAllowed: false,
        fields: [
          {
            key: 'measures',
            label: '取組内容',
            printed: true,
            kind: 'options',
            options: [
              { key: 'communication', label: '社内コミュニケーションの円滑化のための取組を行っている' },
              { key: 'training', label: '教育・研修環境を整備している' },
              { key: 'qualification', label: '資格取得を支援している' },
              { key: 'scholarship', label: '奨学金返済者への補助制度がある' },
              { key: 'other', label: '上記以外の取組(具体的な取組内容をご記入ください。)', freeText: true },
            ],
          },
        ],
        tickRule: { kind: 'any-of', field: 'measures', min: 1 },
        changeTags: ['新'],
        oldItems: [],
      },
      {
        id: '6-2',
        key: 'harassment',
        text: ['ハラスメント対策のための取組を行っている。'],
        notes: ['※右記のいずれかを実施している場合、✓を付けてください。'],
        naAllowed: false,
        fields: [
          {
            key: 'measures',
            label: '取組内容',
            printed: true,
            kind: 'options',
            options: [
              { key: 'awareness', label: '社員への意識啓発' },
              { key: 'consultation', label: '相談窓口の設置' },
              { key: 'notice', label: '社内メール等での周知' },
              { key: 'other', label: '上記以外の取組(具体的な取組内容をご記入ください。)', freeText: true },
            ],
          },
        ],
        tickRule: { kind: 'any-of', field: 'measures', min: 1 },
        changeTags: ['緩'],
        oldItems: ['6-1'],
      },
      {
        id: '6-3',
        key: 'health_mgmt',
        text: ['従業員の健康管理のための取組を行っている。 (例:ストレスチェック、産業医等による面談)'],
        notes: [],
        naAllowed: false,
        fields: [{ key: 'measures_text', label: '取組内容', printed: true, kind: 'text', multiline: true }],
        tickRule: { kind: 'self-declared', requiresAny: ['measures_text'] },
        changeTags: [],
        oldItems: ['6-2'],
      },
      {
        id: '6-4',
        key: 'workplace_other',
        text: [
          '働きやすい職場づくりの推進に関する上記以外の取組を行っている。(例:社員アンケートの実施、福利厚生設備の設置、社員のレクリエーション制度)',
        ],
        notes: [],
        naAllowed: false,
        fields: [{ key: 'measures_text', label: '取組内容', printed: true, kind: 'text', multiline: true }],
        tickRule: { kind: 'self-declared', requiresAny: ['measures_text'] },
        changeTags: [],
        oldItems: [],
      },
    ],
  },
  {
    no: 7,
    title: '地域・社会貢献活動',
    changeTags: ['新'],
    items: [
      {
        id: '7-1',
        key: 'sdgs',
        text: ['SDGs達成に向けた取組を行っており、それを公表している。'],
        notes: [],
        naAllowed: false,
        fields: [
          { key: 'goal_numbers', label: '番号', printed: true, kind: 'goals', min: 1, max: 17 },
          { key: 'measures_text', label: '取組内容', printed: true, kind: 'text', multiline: true },
          { key: 'publication_url', label: '公表先(URL等)', printed: false, kind: 'text', multiline: false },
        ],
        tickRule: { kind: 'self-declared-all', requiresAll: ['goal_numbers', 'measures_text'] },
        changeTags: ['新'],
        oldItems: [],
      },
      {
        id: '7-2',
        key: 'community',
        text: ['地域活動に参加している。(例:ボランティア、市民まつりなどの地域の催しに参加・協力している。)'],
        notes: [],
        naAllowed: false,
        fields: [{ key: 'measures_text', label: '取組内容', printed: true, kind: 'text', multiline: true }],
        tickRule: { kind: 'self-declared', requiresAny: ['measures_text'] },
        changeTags: ['新'],
        oldItems: [],
      },
    ],
  },
];
