import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import type { SheetCalls } from './api.ts';
import { hasUnsaved, isStuck, openSheet, withReading } from './state.ts';

/**
 * The sheet on the screen, going along with later readings of it. Where its version was changed in another window, it is
 * opened anew as soon as everything typed is saved; what cannot be saved holds the old one (`held`) until the clerk says
 * `reopen`.
 */
export function useOpenedSheet(detail: ChecksheetDetail, calls: SheetCalls) {
  const [sheet, setSheet] = useState(() => openSheet(detail, calls));
  const other = sheet.detail.schemeVersionId !== detail.schemeVersionId;
  const stuck = useStore(sheet.store, isStuck);
  const reopening = useRef(false);
  const reopen = useCallback(async () => {
    if (reopening.current) return;
    reopening.current = true;
    // read again: the last of what was typed may have been saved after this reading
    const read = await calls.readSheet(detail.applicationId).catch(() => null);
    const same = read?.ok === true && read.value.schemeVersionId === detail.schemeVersionId;
    sheet.giveUp();
    setSheet(openSheet(same ? read.value : detail, calls));
    reopening.current = false;
  }, [sheet, detail, calls]);

  useEffect(() => {
    if (!other) sheet.takeIn(detail);
  }, [sheet, detail, other]);
  useEffect(() => {
    if (!other) return undefined;
    const look = () => {
      if (!hasUnsaved(sheet.store.getState())) void reopen();
    };
    void sheet.autosave.flush().then(look);
    return sheet.store.subscribe(look);
  }, [sheet, other, reopen]);

  const read = other ? sheet.detail : detail;
  const readOnly = !read.editable || read.reviewedAt !== null;
  const shown = useMemo(() => ({ sheet: withReading(sheet, read), readOnly }), [sheet, read, readOnly]);
  return { shown, held: other && stuck, reopen };
}
