import { type RefObject, useLayoutEffect, useState } from 'react';

const margin = 24;
const least = 280;

/** Pixels from an element's top to the bottom of the window, so that a list ends where the screen ends. */
export function useRestHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(least);
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current;
      if (!box) return;
      const main = box.closest('main');
      const top = box.getBoundingClientRect().top + (main?.scrollTop ?? window.scrollY);
      setHeight(Math.max(least, Math.floor(window.innerHeight - top - margin)));
    };
    measure();
    const screen = element.current?.parentElement?.parentElement;
    // what stands above the list (filters, banners) may grow or shrink
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      for (const sibling of screen?.children ?? []) sizes.observe(sibling);
    };
    watch();
    // or appear later: to observe is to be told of the first size, too
    const arrivals = new MutationObserver(watch);
    if (screen) arrivals.observe(screen, { childList: true });
    window.addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      arrivals.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return height;
}
