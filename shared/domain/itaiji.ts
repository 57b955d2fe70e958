/**
 * Written forms of the same character in names, each row: the form searched by, then its variants.
 * Used for the search key only; what is stored and printed keeps the form that was typed.
 */
const rows = [
  '高髙 崎﨑嵜碕 斎齋齊斉 辺邊邉 浜濵濱 沢澤 島嶋嶌 広廣 国國 吉𠮷 徳德 真眞 会會 竜龍 滝瀧',
  '桜櫻 関關 渋澁 塩鹽 黒黑 静靜 曽曾 条條 実實 寿壽 栄榮 豊豐 万萬 円圓 学學 画畫 県縣 恵惠',
  '応應 桧檜 薮藪 蔵藏 鉄鐵 総總 弥彌 来來 礼禮 礒磯 緑綠 与與 亜亞 伝傳 仏佛 巌巖 岳嶽 峰峯',
  '富冨 涼凉 淵渕渊 館舘 柳栁 桑桒 橋槗 瀬瀨 瓶缾 薫薰 穂穗 祢禰 郎郞 頼賴 鶏鷄 麺麵 麹麴',
  '鴎鷗 鯵鰺 芦蘆 茎莖 荘莊 薬藥 芸藝 衛衞 証證 読讀 豚豘 逓遞 遥遙 鎌鐮 鋳鑄 閑閒 陥陷 隠隱',
  '雑雜 霊靈 青靑 駅驛 駆驅 騒騷 験驗 体體 価價 児兒 写寫 処處 剣劍 励勵 労勞 効效 勅敕 単單',
  '厳嚴 参參 双雙 収收 号號 告吿 団團 図圖 壱壹 売賣 変變 奥奧 宝寶寳 将將 専專 届屆 属屬',
  '巣巢 帯帶 庁廳 廃廢 弁辨辯瓣 弐貳 弾彈 当當 径徑 従從 恒恆 悦悅 恋戀 戦戰 戸戶 払拂 抜拔',
  '択擇 担擔 拠據 挙擧 挟挾 捜搜 掲揭 摂攝 数數 断斷 旧舊 昼晝 晋晉 暦曆 歴歷 枢樞 栃杤 権權',
  '横橫 歓歡 歩步 殻殼 気氣 浄淨 浅淺 済濟 渇渴 温溫 湾灣 満滿 焼燒 営營 炉爐 点點 為爲 状狀',
  '独獨 狭狹 獣獸 献獻 瑤瑶 産產 畳疊 発發 盗盜 砿礦 称稱 稲稻 窓窗 粋粹 糸絲 経經 絵繪 継繼',
  '続續 繊纖 缶罐 聡聰 聴聽 胆膽 脳腦 虫蟲 蛍螢 蛮蠻 覚覺 覧覽 観觀 触觸 誉譽 訳譯 譲讓 軽輕',
  '転轉 辞辭 遅遲 郷鄕 酔醉 釈釋 鈎鉤 銭錢 鋭銳 録錄 錬鍊 鎮鎭 予豫 余餘 両兩 乗乘 乱亂 亀龜',
  '争爭 内內 冴冱 冊册 凜凛 刃刄 剰剩 勲勳 区區 医醫 即卽 巻卷 呉吳 喜㐂 圏圈 圧壓 壌壤 声聲',
  '奨奬 嬢孃 宮宫 対對 尭堯 峡峽 峨峩 彦彥 徴徵 教敎 晩晚 概槪 様樣 楽樂 楼樓 槙槇 毎每 清淸',
  '渓溪 渉涉 潜潛 灯燈 痴癡 研硏 禅禪 禄祿 秘祕 税稅 窃竊 籠篭 粛肅 縄繩 耀燿 脱脫 舎舍 船舩',
  '艶艷 蒋蔣 蝉蟬 蠟蝋 装裝 鄰隣 醤醬 鉱鑛 随隨 険險 韮韭 頬頰 顔顏 髪髮 黄黃 黙默 齢齡',
].flatMap((line) => line.split(' '));

/** Variant → the form searched by. */
export const itaiji: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const [base, ...variants] = row;
    return variants.map((variant) => [variant, base!] as const);
  }),
);
