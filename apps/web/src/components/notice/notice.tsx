/** Something to know before reading on: information, a caution, or an emergency. */
import type { ComponentChildren } from "preact";
import { Heading, type HeadingLevel } from "../heading/heading.tsx";
import { Icon } from "../icon/icon.tsx";

export type NoticeKind = "info" | "caution" | "emergency";

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly level: HeadingLevel;
  readonly children?: ComponentChildren;
  /** For a notice that appears after an answer: it is read aloud at once. */
  readonly announce?: boolean;
}

export function Notice({ kind, title, level, children, announce = false }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={announce ? roleOf(kind) : undefined}>
      <div class="notice-head">
        <Icon name={kind} />
        <Heading level={level} className="notice-title">
          {title}
        </Heading>
      </div>
      {children}
    </div>
  );
}

const roleOf = (kind: NoticeKind): "alert" | "status" =>
  kind === "emergency" ? "alert" : "status";
