import type { ReactNode } from 'react';

export interface JumpLinkProps {
  /** Element ids on this screen, the first that is there counts; it takes the focus, so give headings tabIndex -1. */
  readonly to: string | readonly string[];
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A link within the screen. The address is the router's, so it stays as it is. */
export function JumpLink({ to, children, className }: JumpLinkProps) {
  const ids = typeof to === 'string' ? [to] : to;
  return (
    <a
      href={`#${ids[0] ?? ''}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        const target = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
        // a field alone at the upper edge would stand there without its item
        target?.scrollIntoView({ block: target?.matches('input, textarea') ? 'center' : 'start' });
        target?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
