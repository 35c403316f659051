/** Something to press: a button that acts, or a link that looks like one and goes somewhere. */
import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

export type ButtonLook = "primary" | "quiet" | "danger";

interface Look {
  readonly look?: ButtonLook;
}

const classOf = (look: ButtonLook = "primary"): string => `button button-${look}`;

/** A button; `type` is "button" unless said otherwise, so that none sends a form by accident. */
export function Button({ look, ...rest }: Omit<ButtonHTMLAttributes, "class"> & Look) {
  return <button type="button" {...rest} class={classOf(look)} />;
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly children: ComponentChildren;
  /** Saves what it points to under this name, instead of going there. */
  readonly download?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

export function LinkButton({ look, ...rest }: LinkButtonProps) {
  return <a {...rest} class={classOf(look)} />;
}

/** Buttons in a row that wraps; the first is the one most people want. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="button-row">{children}</div>;
}
