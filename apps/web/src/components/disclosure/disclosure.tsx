/** More detail for who wants it, shut until it is opened; the browser's own element. */
import type { ComponentChildren } from "preact";
import { Icon } from "../icon/icon.tsx";

export interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
