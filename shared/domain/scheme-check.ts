import type { Scheme, SchemeCategory, SchemeDeclaration, SchemeItem } from '../schemes/types.ts';
import { isCategoryRatio } from './category-ratio.ts';
import type { Fault } from './fault.ts';
import type { JudgementRules } from './judgement.ts';
import { itemsOf } from './checksheet.ts';
import { itemFaults } from './scheme-check-items.ts';
import { mappingFaults } from './scheme-check-mappings.ts';
import { outside, textFault, textFaults, uniqueFaults } from './scheme-check-parts.ts';
import { schemeLimits } from './scheme-limits.ts';

/** Most points a points sheet can come to, in integers; 0 on a pass/fail sheet. */
export function mostPoints(scheme: Scheme): number {
  if (scheme.method !== 'points') return 0;
  return scheme.categories.reduce((sum, category) => sum + pointsOfCategory(category), 0);
}

/** Sum of the points of a category's items; where the ☆ is a setting, the place of its default counts. */
export const pointsOfCategory = (category: SchemeCategory): number =>
  category.items.reduce((sum, item) => sum + (item.points ?? 0), 0);

/** Thresholds the settings give where the version leaves them open. */
export type OpenThresholds = Pick<JudgementRules, 'minCategories' | 'passMark'>;

function thresholdFaults(scheme: Scheme, settings: OpenThresholds | null): readonly Fault[] {
  const { minCategories, categoryRatio, passMark } = scheme.thresholds;
  const faults: Fault[] = [];
  if (categoryRatio !== null && !isCategoryRatio(categoryRatio))
    faults.push({ path: 'thresholds.categoryRatio', code: 'unknown-choice' });
  const reach = (path: string, needed: number | undefined | null, possible: number) => {
    if (needed === undefined || needed === null) return;
    if (needed > possible) faults.push({ path, code: 'not-reachable', params: { needed, possible } });
    else if (needed < 1) faults.push(outside(path, { min: 1 }));
  };
  if (scheme.method === 'points') reach('thresholds.passMark', passMark ?? settings?.passMark, mostPoints(scheme));
  else reach('thresholds.minCategories', minCategories ?? settings?.minCategories, scheme.categories.length);
  return faults;
}

function declarationFaults(declaration: SchemeDeclaration, at: string): readonly Fault[] {
  return [
    ...textFault(`${at}.text`, declaration.text, { max: schemeLimits.declaration, required: true }),
    ...uniqueFaults(
      declaration.fields.map((field, index) => ({ path: `${at}.fields.${index}.key`, value: field.key })),
    ),
    ...declaration.fields.flatMap((field, index) => [
      ...textFault(`${at}.fields.${index}.label`, field.label, { max: schemeLimits.fieldLabel, required: true }),
      ...textFaults(`${at}.fields.${index}.suggestions`, field.suggestions, schemeLimits.suggestion),
    ]),
    ...textFaults(`${at}.changeTags`, declaration.changeTags, schemeLimits.tag),
  ];
}

function categoryFaults(scheme: Scheme, category: SchemeCategory, at: string): readonly Fault[] {
  const faults: Fault[] = [
    ...textFault(`${at}.title`, category.title, { max: schemeLimits.categoryTitle, required: true }),
    ...textFaults(`${at}.changeTags`, category.changeTags, schemeLimits.tag),
    ...category.items.flatMap((item, index) => itemFaults(scheme, item, `${at}.items.${index}`)),
  ];
  if (category.items.length === 0) faults.push({ path: `${at}.items`, code: 'required' });
  const sum = pointsOfCategory(category);
  if (scheme.method === 'points' && category.points !== undefined && category.points !== sum)
    faults.push(outside(`${at}.points`, { min: sum, max: sum }));
  return faults;
}

const placesOfItems = (scheme: Scheme): readonly { readonly item: SchemeItem; readonly path: string }[] =>
  scheme.categories.flatMap((category, at) =>
    category.items.map((item, index) => ({ item, path: `categories.${at}.items.${index}` })),
  );

/**
 * Everything that keeps a version of the checksheet from being published, each fault at the path that leads to it
 * (`categories.2.items.1.fields.0.key`, `mappings.3.carry.0`, `thresholds.minCategories`). `previous` is the version it
 * follows, null when the register does not have it; `settings` gives the thresholds the version leaves open.
 */
export function schemeFaults(
  scheme: Scheme,
  previous: Scheme | null,
  settings: OpenThresholds | null = null,
): readonly Fault[] {
  const places = placesOfItems(scheme);
  const faults: Fault[] = [
    ...textFault('title', scheme.title, { max: schemeLimits.title, required: true }),
    ...textFault('label', scheme.label, { max: schemeLimits.label, required: true }),
    ...thresholdFaults(scheme, settings),
    ...uniqueFaults(scheme.declarations.map((each, index) => ({ path: `declarations.${index}.key`, value: each.key }))),
    ...scheme.declarations.flatMap((each, index) => declarationFaults(each, `declarations.${index}`)),
    ...uniqueFaults(scheme.categories.map((each, index) => ({ path: `categories.${index}.no`, value: `${each.no}` }))),
    ...uniqueFaults(places.map(({ item, path }) => ({ path: `${path}.id`, value: item.id }))),
    ...uniqueFaults(places.map(({ item, path }) => ({ path: `${path}.key`, value: item.key }))),
    ...scheme.categories.flatMap((each, index) => categoryFaults(scheme, each, `categories.${index}`)),
    ...mappingFaults(scheme, previous),
  ];
  if (itemsOf(scheme).length === 0 && scheme.categories.length === 0)
    faults.push({ path: 'categories', code: 'required' });
  return faults;
}
