import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SheetCalls } from '../../../renderer/features/checksheets/api.ts';
import { CategoryTable } from '../../../renderer/features/checksheets/category-table.tsx';
import { Cover } from '../../../renderer/features/checksheets/cover.tsx';
import { JudgementPanel } from '../../../renderer/features/checksheets/judgement-panel.tsx';
import { WithoutSuccessor } from '../../../renderer/features/checksheets/previous-part.tsx';
import { FinishDialog, ReviewActions, useFinishing } from '../../../renderer/features/checksheets/review-actions.tsx';
import { ReviewHindrances } from '../../../renderer/features/checksheets/review-hindrances.tsx';
import { SheetProvider } from '../../../renderer/features/checksheets/sheet-context.tsx';
import type { OpenSheet } from '../../../renderer/features/checksheets/state.ts';
import { useOpenedSheet } from '../../../renderer/features/checksheets/use-opened-sheet.ts';
import { VersionChanged } from '../../../renderer/features/checksheets/version-changed.tsx';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import { defaultSettings, judgementRules } from '../../../shared/domain/settings.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { points2020 } from '../../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../../shared/schemes/2023-pass-fail.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { show } from './show.tsx';

// the contract's lists are plain arrays: what crosses the bridge is a copy
const copyOf = (scheme: Scheme): ChecksheetDetail['scheme'] => structuredClone(scheme);

/** A sheet nothing was entered on. */
export const detail: ChecksheetDetail = {
  applicationId: 'a',
  companyId: 'c',
  companyName: '株式会社髙﨑製作所',
  companyKana: 'カブシキガイシャタカサキセイサクショ',
  industry: 'E',
  kind: 'new',
  status: 'reviewing',
  schemeVersionId: '2023-pass-fail',
  scheme: copyOf(passFail2023),
  receivedOn: '2026-11-02',
  baseYears: { years: [2023, 2024, 2025], window: [2021, 2025], basis: 'calendar' },
  ruleSettings: judgementRules(defaultSettings),
  averages: { asOf: '2026-11-22', rows: [] },
  previous: null,
  carriedDeclarations: [],
  rowVersion: 1,
  declarations: {},
  answers: [],
  reviewedAt: null,
  reviewedBy: null,
  editable: true,
};

/** The same on the points sheet. */
export const pointsDetail: ChecksheetDetail = { ...detail, schemeVersionId: '2020-points', scheme: copyOf(points2020) };

/** 審査を完了する, and what stands in its way. */
function Finish({ read }: { readonly read: ChecksheetDetail }) {
  const finishing = useFinishing();
  return (
    <>
      <ReviewHindrances hindrances={finishing.hindrances} />
      <ReviewActions detail={read} finishing={finishing} />
      <FinishDialog finishing={finishing} />
    </>
  );
}

/** Draws a whole sheet with its panel; saving answers at once. */
export async function showSheet(given: Partial<ChecksheetDetail> = {}, saveItem?: SheetCalls['saveItem']) {
  const saved = vi.fn<SheetCalls['saveItem']>(
    saveItem ?? (() => Promise.resolve(ok({ rowVersion: 1, systemVerdict: 'ok' }))),
  );
  const covers = vi.fn<SheetCalls['saveDeclarations']>(() => Promise.resolve(ok({ rowVersion: 2 })));
  const read: ChecksheetDetail = { ...detail, ...given };
  let now = read;
  const calls: SheetCalls = {
    readSheet: () => Promise.resolve(ok(now)),
    saveItem: saved,
    saveDeclarations: covers,
  };
  let sheet: OpenSheet | undefined;
  let readAgain: (later: ChecksheetDetail) => void = () => {};
  function Opened() {
    const [current, setCurrent] = useState(read);
    const { shown: open, held, reopen } = useOpenedSheet(current, calls);
    useEffect(() => {
      sheet = open.sheet;
      readAgain = setCurrent;
    }, [open]);
    return (
      <SheetProvider value={open}>
        <Fragment key={open.sheet.detail.schemeVersionId}>
          {held && <VersionChanged detail={current} onReopen={() => void reopen()} />}
          <Cover />
          {open.sheet.scheme.categories.map((category) => (
            <CategoryTable key={category.no} category={category} />
          ))}
          <WithoutSuccessor />
          <JudgementPanel>
            <Finish read={open.sheet.detail} />
          </JudgementPanel>
        </Fragment>
      </SheetProvider>
    );
  }
  const component = () => <Opened />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const shown = await show(<RouterProvider<AnyRouter> router={router} />);
  await vi.waitFor(() => expect(sheet).toBeDefined());
  /** A later reading of the same application, as the query would bring it. */
  const rereads = (later: ChecksheetDetail) => {
    now = later;
    readAgain(later);
  };
  return { saved, covers, sheet: sheet!, shown, rereads };
}

export const panel = () => page.getByRole('complementary', { name: '判定' });
