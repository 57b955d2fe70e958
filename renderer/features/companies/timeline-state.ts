import { create } from 'zustand';
import { type TimelineFilter, type TimelineOrder, usualKinds } from '../../../shared/domain/timeline.ts';

interface TimelineView {
  /** Whose time line it is: another company's starts with everything in it. */
  readonly companyId: string;
  readonly filter: TimelineFilter;
  readonly order: TimelineOrder;
}

const fresh = (companyId: string): TimelineView => ({
  companyId,
  filter: { kinds: usualKinds, from: null, to: null, text: '' },
  order: 'newest',
});

const useView = create<TimelineView>(() => fresh(''));

/** What is shown of a company's time line; it is found again on coming back from an entry's screen. */
export function useTimelineView(companyId: string) {
  const stored = useView();
  const view = stored.companyId === companyId ? stored : fresh(companyId);
  return {
    ...view,
    change: (filter: Partial<TimelineFilter>) =>
      useView.setState({ ...view, filter: { ...view.filter, ...filter } }, true),
    setOrder: (order: TimelineOrder) => useView.setState({ ...view, order }, true),
    reset: () => useView.setState(fresh(companyId), true),
  };
}
