/** A heading whose level the page decides, so that the outline of every page has no gap. */
import type { ComponentChildren } from "preact";

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ComponentChildren;
}

export function Heading({ level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={className}>
      {children}
    </Tag>
  );
}
