import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '../../shared/contract/bridge.ts';
import { arrivalSentence } from '../../shared/domain/alert-sentence.ts';
import { attentionWords } from '../../shared/domain/attention-words.ts';
import { client } from './client.ts';
import { useSession } from './session.ts';
import { setTitleCount } from './title.ts';

/** Electron has a task bar and notifications of its own; an ordinary browser has the tab's title. */
const inBrowser = (): boolean => !(bridge.global in window);

const countQuery = queryOptions({
  queryKey: ['alerts', 'outside'],
  queryFn: ({ signal }) => client.alerts.overview({}, { signal }),
});

const noticedKey = 'good-balance:noticed-on';

/** Says it aloud where the browser was allowed to before, once per opening and on a day that brings something; never asks for it. */
function sayOnce(today: string, arrivals: number, words: { title: string; body: string }, open: () => void): void {
  const noticed = sessionStorage.getItem(noticedKey);
  if (noticed === today) return;
  sessionStorage.setItem(noticedKey, today);
  if (noticed !== null && arrivals === 0) return;
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const notification = new Notification(words.title, { body: words.body });
  notification.addEventListener('click', () => {
    window.focus();
    open();
  });
}

/** Deadlines told outside the page: the number before the tab's title, and the way here from a notification. For the frame. */
export function useAttention(): void {
  const navigate = useNavigate();
  const started = useSession().data?.fileState === 'empty-chosen';
  const { data } = useQuery({ ...countQuery, enabled: started && inBrowser() });
  const count = started ? (data?.attention ?? 0) : 0;
  useEffect(() => setTitleCount(count), [count]);
  useEffect(() => {
    if (!started || data === undefined || data.attention === 0) return;
    const { attention, overdue, arrivals, previousOn, today } = data;
    const words = attentionWords({ attention, overdue, arrivalSentence: arrivalSentence(previousOn, today, arrivals) });
    sayOnce(today, arrivals, words, () => void navigate({ to: '/renewals' }));
  }, [started, data, navigate]);
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source === window && event.data === bridge.openAlerts) void navigate({ to: '/renewals' });
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [navigate]);
}
