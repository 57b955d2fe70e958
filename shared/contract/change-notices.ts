import { oc } from '@orpc/contract';
import { z } from 'zod';
import { civilDate, id, rowVersion, saved, text } from './common.ts';
import { borneKinds } from '../domain/certificate-copy.ts';
import { noticeKinds } from '../domain/change-notice.ts';
import { resultOf } from './refusal.ts';

/** The fields after the change; those left out stay as they are. */
const changedFields = z
  .object({
    name: text,
    kana: text,
    displayName: text,
    postalCode: text,
    address: text,
    representativeTitle: text,
    representativeName: text,
    representativePlainName: text,
    representativeKana: text,
    contactDepartment: text,
    contactName: text,
    contactPhone: text,
    contactEmail: text,
    corporateNumber: text,
  })
  .partial();

export const changeNoticesContract = {
  /** 変更届 as accepted: the register takes the new values, and what was before is kept with the three dates. */
  record: oc
    .input(
      z.object({
        companyId: id,
        rowVersion,
        after: changedFields,
        happenedOn: civilDate.nullable(),
        notifiedOn: civilDate.nullable(),
        acceptedOn: civilDate.nullable(),
        confirmedDuplicate: z.boolean().default(false),
      }),
    )
    .output(
      resultOf(
        saved.extend({
          kinds: z.array(z.enum(noticeKinds)),
          /** what the certificate in the company's hands now says wrongly; null: it has none that is valid */
          contradicted: z.array(z.enum(borneKinds)).nullable(),
        }),
      ),
    ),
};
