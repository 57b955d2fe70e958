import type { CivilDate } from '../kernel/types.ts';
import type { CertificateFacts } from './certificate.ts';
import type { Occasion } from './certificate-template.ts';
import { addDays, addYears } from './civil-date.ts';

/** Invented companies a template is tried with: an ordinary one, a very long name, letters few fonts have. */
export const sampleKinds = ['ordinary', 'long', 'difficult'] as const;
export type SampleKind = (typeof sampleKinds)[number];

type Company = Pick<CertificateFacts, 'number' | 'name' | 'address' | 'representativeTitle' | 'representativeName'>;

/** The invented companies. */
export const sampleCompanies: Readonly<Record<SampleKind, Company>> = {
  ordinary: {
    number: 12,
    name: '株式会社見本製作所',
    address: '埼玉県朝霞市見本町一丁目１番１号',
    representativeTitle: '代表取締役',
    representativeName: '見本　太郎',
  },
  long: {
    number: 888,
    name: '医療法人社団見本会 あさか中央総合病院附属訪問看護ステーション見本町',
    address: '埼玉県朝霞市見本町一丁目１番１号',
    representativeTitle: '理事長',
    representativeName: '見本　太郎',
  },
  difficult: {
    number: 305,
    name: '株式会社髙﨑葛\u{e0100}城𠮷田商店',
    address: '埼玉県朝霞市見本町一丁目１番１号',
    representativeTitle: '代表取締役',
    representativeName: '髙﨑　德次郎',
  },
};

/** Dates and renewals such as a certificate of the occasion has, seen from `today`. */
export function sampleTerm(
  occasion: Occasion,
  today: CivilDate,
): Pick<
  CertificateFacts,
  'certifiedOn' | 'startOn' | 'endOn' | 'issuedOn' | 'renewal' | 'renewals' | 'firstIssuedOn' | 'achievements'
> {
  const certifiedOn = addDays(today, occasion === 'reissue' ? -200 : -7);
  return {
    certifiedOn,
    startOn: certifiedOn,
    endOn: addDays(addYears(certifiedOn, 3), -1),
    issuedOn: today,
    renewal: occasion === 'renewal',
    renewals: occasion === 'renewal' ? 1 : 0,
    firstIssuedOn: occasion === 'reissue' ? addDays(certifiedOn, 7) : null,
    achievements: '男性従業員の育児休業の取得や時間単位の有給休暇の導入など',
  };
}
