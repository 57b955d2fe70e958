import type { ReceiptWindows } from '../domain/version-choice.ts';
import type { ShippedVersionId } from './types.ts';

/**
 * Days of receipt of the shipped versions until a clerk changes them. Renewals of 令和5年度 use the old form, from 令和6年度
 * the form of new applications (source line 409). The day for new applications is an assumption: the new sheet prints the
 * years 2020 to 2022, which are those of 令和5年度.
 */
export const shippedWindows: Readonly<Record<ShippedVersionId, ReceiptWindows>> = {
  '2020-points': { new: { first: null, last: '2023-03-31' }, renewal: { first: null, last: '2024-03-31' } },
  '2023-pass-fail': { new: { first: '2023-04-01', last: null }, renewal: { first: '2024-04-01', last: null } },
};
