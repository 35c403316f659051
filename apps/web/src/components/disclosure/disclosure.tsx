/** More detail for who wants it, shut until it is opened; the browser's own element. */
import type { ComponentChildren } from "preact";
import { Icon } from "../icon/icon.tsx";

export interface DisclosureProps {
  readonly summary: string;
  /** What is read aloud after the summary, so that no two sound alike. */
  readonly about?: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

export function Disclosure({ summary, about, children, open = false }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        <span>
          {summary}
          {about && <span class="spoken"> {about}</span>}
        </span>
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
