/** What frames every page: the way past the menu, the way to help, and what this page rests on. */
import { Icon } from "../icon/icon.tsx";

export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly here?: boolean;
}

export interface HeaderProps {
  readonly name: string;
  readonly home: string;
  /** The link to the danger signs: on every screen, before any other. */
  readonly danger: NavLink;
  readonly navLabel: string;
  readonly links: readonly NavLink[];
}

export interface FooterProps {
  /** Version, date of the knowledge, and that no clinician has reviewed it. */
  readonly lines: readonly string[];
  readonly navLabel: string;
  readonly links: readonly NavLink[];
}

export function SkipLink({ target, label }: { readonly target: string; readonly label: string }) {
  return (
    <a class="skip-link" href={`#${target}`} onClick={(event) => skip(event, target)}>
      {label}
    </a>
  );
}

/** Moves the focus without a new address, which a router that uses the hash would take for a page. */
function skip(event: Event, target: string): void {
  const place = document.getElementById(target);
  if (place === null) return;
  event.preventDefault();
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus();
}

export function Header({ name, home, danger, navLabel, links }: HeaderProps) {
  return (
    <header class="site-header">
      <div class="header-row">
        <a class="site-name" href={home}>
          <Icon name="line" />
          {name}
        </a>
        <a class="danger-link" href={danger.href} aria-current={danger.here ? "page" : undefined}>
          <Icon name="emergency" />
          {danger.label}
        </a>
      </div>
      <Nav label={navLabel} links={links} />
    </header>
  );
}

export function Footer({ lines, navLabel, links }: FooterProps) {
  return (
    <footer class="site-footer">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Nav label={navLabel} links={links} />
    </footer>
  );
}

function Nav({ label, links }: { readonly label: string; readonly links: readonly NavLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav class="nav" aria-label={label}>
      <ul>
        {links.map(({ href, label: text, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
