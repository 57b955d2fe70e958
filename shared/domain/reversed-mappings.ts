import type { CarryStep, ItemMapping, MappingKind } from '../schemes/types.ts';
import type { VersionStep } from './mapping-between.ts';

/** Backwards an item that was relaxed or is one of several merged asks for more than its successor's tick says. */
const reversedKind: Readonly<Record<MappingKind, MappingKind>> = {
  same: 'same',
  moved: 'moved',
  relaxed: 'split',
  merged: 'split',
  split: 'merged',
  deleted: 'new',
  new: 'deleted',
};

/** The entry taken back to where it came from; nothing where several became one, or hours of either kind stand in one table. */
function reversedStep(step: CarryStep, choosesTable: ReadonlySet<string>): readonly CarryStep[] {
  switch (step.how) {
    case 'copy':
    case 'other-option':
      return [{ how: step.how, from: step.to, to: step.from }];
    case 'base-years':
      return choosesTable.has(`${step.to.item} ${step.to.field}`)
        ? []
        : [{ how: 'base-years', from: step.to, to: step.from }];
    case 'option': {
      const { options, ...to } = step.from;
      const { option, ...from } = step.to;
      return options.length === 1
        ? [{ how: 'option', from: { ...from, options: [option] }, to: { ...to, option: options[0]! } }]
        : [];
    }
    case 'use-years': {
      const [to] = step.from;
      return step.from.length === 1 && step.sumInto === null && to !== undefined
        ? [{ how: 'base-years', from: step.to, to }]
        : [];
    }
    default:
      return [];
  }
}

const reversed = (mapping: ItemMapping, choosesTable: ReadonlySet<string>): ItemMapping => ({
  from: mapping.to,
  to: mapping.from,
  kind: reversedKind[mapping.kind],
  carry: mapping.carry.flatMap((step) => reversedStep(step, choosesTable)),
  tickHint: 'none',
  evidence: '',
});

/**
 * The way back from a version to an earlier one, for trying an old sheet on newer answers: only what went over one for one
 * comes back, and of ticks only those whose condition was the same or is part of the earlier one.
 */
export const reversedSteps = (steps: readonly VersionStep[]): readonly VersionStep[] =>
  steps.toReversed().map(({ from, to, mappings }) => {
    const chosen = mappings.flatMap(({ carry }) =>
      carry.flatMap((step) => (step.how === 'choose' ? [`${step.to.item} ${step.when}`] : [])),
    );
    const choosesTable = new Set(chosen);
    return { from: to, to: from, mappings: mappings.map((each) => reversed(each, choosesTable)) };
  });
