import type { MouseEvent } from 'react';

/**
 * For a FileButton's `inputProps`: a file that was mended meanwhile can be chosen again under its name. A browser says
 * nothing when the file it still holds is chosen a second time.
 */
export const sameFileAgain = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = '';
  },
};
