import type { ReactNode } from 'react';

export interface JumpLinkProps {
  /** Element id on this screen; it takes the focus, so give headings tabIndex -1. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A link within the screen. The address is the router's, so it stays as it is. */
export function JumpLink({ to, children, className }: JumpLinkProps) {
  return (
    <a
      href={`#${to}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.scrollIntoView({ block: 'start' });
        target?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
