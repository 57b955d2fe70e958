import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['companies'];
export type ListInput = Inputs['list'];

export const listCompanies = (input: ListInput, signal: AbortSignal) => client.companies.list(input, { signal });

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'one', id],
    queryFn: ({ signal }) => client.companies.get({ id }, { signal }),
  });

/** 履歴; with 操作の記録 only when it is looked at. */
export const timelineQuery = (companyId: string, operations: boolean) =>
  queryOptions({
    queryKey: ['timeline', companyId, operations],
    queryFn: ({ signal }) => client.timeline.read({ companyId, operations }, { signal }),
  });
export const printTimeline = (input: InferContractRouterInputs<Contract>['timeline']['print']) =>
  client.timeline.print(input);

/** Letters of the company printed otherwise than written. */
export const companySubstitutesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['substitutes', companyId],
    queryFn: ({ signal }) => client.substitutes.list({ companyId }, { signal }),
  });
export const removeSubstitute = (input: InferContractRouterInputs<Contract>['substitutes']['remove']) =>
  client.substitutes.remove(input);
export const substituteImage = (input: { id: string }) => client.images.get(input);

export const createCompany = (input: Inputs['create']) => client.companies.create(input);
export const updateCompany = (input: Inputs['update']) => client.companies.update(input);
export const removeCompany = (input: Inputs['remove']) => client.companies.remove(input);

/** What the company's earlier sheet probably lacks on the version a renewal would get. */
export const shortfallQuery = (companyId: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['checksheets', 'shortfall', companyId, null],
    queryFn: ({ signal }) => client.checksheets.shortfall({ companyId, schemeVersionId: null }, { signal }),
    enabled,
  });
export const writeShortfall = (companyId: string, format: 'pdf' | 'docx') =>
  client.checksheets.shortfallFile({ companyId, schemeVersionId: null, format });

/** The kept bytes of a certificate from the ledger. */
export const openCertificate = (certificateId: string) => client.certificates.open({ certificateIds: [certificateId] });

type NoticeInput = InferContractRouterInputs<Contract>['changeNotices']['record'];
export const recordNotice = (input: NoticeInput) => client.changeNotices.record(input);

/** All entries of 交付台帳 about a company. */
export const companyLedgerQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['certificates', 'company-ledger', companyId],
    queryFn: ({ signal }) => client.certificates.ledger({ companyId, limit: 500 }, { signal }),
  });
export const undoReturn = (input: InferContractRouterInputs<Contract>['certificates']['undoReturn']) =>
  client.certificates.undoReturn(input);
export const recordReturn = (input: InferContractRouterInputs<Contract>['certificates']['recordReturn']) =>
  client.certificates.recordReturn(input);

type TermInputs = InferContractRouterInputs<Contract>['terms'];

/** 辞退, 取消 or 消滅 as recorded, and whether there is anything to end. */
export const endingsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['terms', 'endings', companyId],
    queryFn: ({ signal }) => client.terms.endings({ companyId }, { signal }),
  });
export const takeBackEnding = (input: TermInputs['takeBackEnding']) => client.terms.takeBackEnding(input);

/** 有効確認 for one day. */
export const validityQuery = (companyId: string, on: string, open: boolean) =>
  queryOptions({
    queryKey: ['terms', 'validity', companyId, on],
    queryFn: ({ signal }) => client.terms.validity({ companyId, on }, { signal }),
    enabled: open && on !== '',
  });
export const writeValidity = (input: TermInputs['validityFile']) => client.terms.validityFile(input);

type NoticeInputs = InferContractRouterInputs<Contract>['notices'];

/** Letters made for the company, calls, mails and visits, the latest first. */
export const companyNoticesQuery = (companyId: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['notices', 'company', companyId],
    queryFn: ({ signal }) => client.notices.list({ companyId, limit: 200 }, { signal }),
    enabled,
  });
export const openLetter = (input: NoticeInputs['open']) => client.notices.open(input);
export const addTalk = (input: NoticeInputs['addTalk']) => client.notices.addTalk(input);
export const updateTalk = (input: NoticeInputs['updateTalk']) => client.notices.updateTalk(input);
export const removeNotice = (input: NoticeInputs['remove']) => client.notices.remove(input);

type AchievementInputs = InferContractRouterInputs<Contract>['achievements'];

/** 取組実績 of the company, and what its newest checksheet has to add. */
export const achievementsQuery = (companyId: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['achievements', 'company', companyId],
    queryFn: ({ signal }) => client.achievements.list({ companyId }, { signal }),
    enabled,
  });
export const comingQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['achievements', 'coming', companyId],
    queryFn: ({ signal }) => client.achievements.coming({ companyId }, { signal }),
  });
export const saveAchievement = (input: AchievementInputs['save']) => client.achievements.save(input);
export const removeAchievement = (input: AchievementInputs['remove']) => client.achievements.remove(input);
export const reorderAchievements = (input: AchievementInputs['reorder']) => client.achievements.reorder(input);
export const takeOverAchievements = (input: AchievementInputs['takeOver']) => client.achievements.takeOver(input);
export const confirmConsent = (input: AchievementInputs['confirmConsent']) => client.achievements.confirmConsent(input);

/** 認定事業者一覧 of a day. */
export const saveCertifiedList = (input: InferContractRouterInputs<Contract>['publications']['certifiedList']) =>
  client.publications.certifiedList(input);
