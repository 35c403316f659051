/** What could not be read on this screen, each with a link to its field. */
import { Heading, type HeadingLevel } from "../heading/heading.tsx";

export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly id: string;
  readonly title: string;
  readonly level: HeadingLevel;
  readonly problems: readonly FieldProblem[];
}

/** The page moves the focus here after a press on "next"; the summary never takes it by itself. */
export function ErrorSummary({ id, title, level, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" id={id} role="alert" tabIndex={-1}>
      <Heading level={level}>{title}</Heading>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address stays as it is: it may be the router's, and it must say nothing about the person. */
function goTo(event: Event, field: string): void {
  const target = document.getElementById(field);
  if (target === null) return;
  event.preventDefault();
  const input = target.matches("input, select, textarea")
    ? target
    : target.querySelector("input, select, textarea");
  if (input instanceof HTMLElement) input.focus();
  else target.scrollIntoView();
}
