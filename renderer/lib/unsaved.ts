import { create } from 'zustand';

interface Question {
  readonly leave: () => void;
  readonly stay: () => void;
}

/** The open question 「保存せずに移動しますか」, asked by a form and drawn by the frame. */
export const useUnsavedQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));
