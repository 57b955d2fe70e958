import { oc } from '@orpc/contract';
import { z } from 'zod';
import { noticeKinds } from '../domain/change-notice.ts';
import {
  applicationKind,
  applicationStatus,
  auditRow,
  certificateKind,
  certificationState,
  civilDate,
  consent,
  direction,
  id,
  instant,
  page,
  rowVersion,
  saved,
  termSummary,
  text,
  searchText,
} from './common.ts';
import { resultOf } from './refusal.ts';

/** Everything a clerk types about a company; shared/domain/company.ts checks it. */
export const companyDraft = z.object({
  name: text,
  displayName: text,
  kana: text,
  corporateNumber: text,
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
  /** JSIC letter; null = not known */
  industry: text.nullable(),
  employees: z.number().nullable(),
  employeesOn: text.nullable(),
  publicationConsent: consent,
  publicationConsentOn: text.nullable(),
  note: text,
});

export const companyFilters = z.object({
  /** `in-force`: all whose certification is valid today */
  state: z.enum([...certificationState.options, 'in-force']).optional(),
  industry: z.string().max(1).optional(),
  sizeClass: z.string().max(20).optional(),
  consent: consent.optional(),
});

export const companyRow = z.object({
  id,
  name: z.string(),
  kana: z.string(),
  corporateNumber: z.string().nullable(),
  address: z.string(),
  industry: z.string().nullable(),
  employees: z.number().int().nullable(),
  consent,
  state: certificationState,
  number: z.number().int().nullable(),
  termEndOn: civilDate.nullable(),
  /** 継続回数; null for a company never certified */
  renewals: z.number().int().nullable(),
  /** 認定年数 in whole years; null for a company never certified */
  certifiedYears: z.number().int().nullable(),
  daysLeft: z.number().int().nullable(),
  openApplicationStatus: applicationStatus.nullable(),
  updatedAt: instant,
});
export type CompanyRow = z.infer<typeof companyRow>;

export const companySort = z.enum(['kana', 'number', 'end', 'renewals', 'years', 'employees', 'industry', 'updated']);

export const companyDetail = z.object({
  id,
  rowVersion,
  draft: companyDraft,
  isSample: z.boolean(),
  state: certificationState,
  number: z.number().int().nullable(),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: z.string(),
  applications: z.array(
    z.object({
      id,
      kind: applicationKind,
      status: applicationStatus,
      receivedOn: civilDate.nullable(),
      receiptNumber: z.string().nullable(),
      schemeVersionId: z.string(),
      decidedOn: civilDate.nullable(),
    }),
  ),
  terms: z.array(termSummary),
  certificates: z.array(
    z.object({
      id,
      kind: certificateKind,
      issuedOn: civilDate,
      termId: id,
      sha256: z.string().nullable(),
      reason: z.string(),
      createdAt: instant,
      createdBy: z.string(),
    }),
  ),
  /** earlier names, addresses, representatives, newest first */
  earlier: z.array(
    z.object({
      id,
      kind: z.enum(noticeKinds),
      before: z.record(z.string(), z.unknown()),
      after: z.record(z.string(), z.unknown()),
      happenedOn: civilDate.nullable(),
      notifiedOn: civilDate.nullable(),
      acceptedOn: civilDate.nullable(),
      createdAt: instant,
      createdBy: z.string(),
    }),
  ),
});
export type CompanyDetail = z.infer<typeof companyDetail>;

export const companiesContract = {
  list: oc
    .input(
      z
        .object({
          query: searchText,
          filters: companyFilters.default({}),
          sort: companySort.default('kana'),
          direction: direction.default('asc'),
        })
        .extend(page.shape),
    )
    .output(z.object({ total: z.number().int(), totalIsLowerBound: z.boolean(), rows: z.array(companyRow) })),
  get: oc.input(z.object({ id })).output(resultOf(companyDetail)),
  create: oc
    .input(z.object({ draft: companyDraft, confirmedDuplicate: z.boolean().default(false) }))
    .output(resultOf(saved)),
  /** Mends a typing error or fills in what was not known; a change the company has given notice of is changeNotices.record. */
  update: oc
    .input(
      z.object({
        id,
        rowVersion,
        draft: companyDraft,
        confirmedDuplicate: z.boolean().default(false),
      }),
    )
    .output(resultOf(saved)),
  /** Tombstone; refused while applications or certifications hang on it. */
  remove: oc.input(z.object({ id, rowVersion, reason: text })).output(resultOf(z.object({ id }))),
  history: oc
    .input(z.object({ id }).extend(page.shape))
    .output(z.object({ total: z.number().int(), rows: z.array(auditRow) })),
};
