/** What the worker said, part by part, and the ways between the pages for the time of treatment. */
import type { SaidPart } from "@nextline/core";
import type { HeadingLevel } from "../../components/heading/heading.tsx";
import { Heading } from "../../components/heading/heading.tsx";
import { hrefOf, type Route } from "../../routes.ts";
import { t } from "./words.ts";
import "./care.css";

interface PartsProps {
  readonly parts: readonly SaidPart[];
  readonly level?: HeadingLevel;
}

export function Parts({ parts, level = 2 }: PartsProps) {
  return (
    <>
      {parts.map(({ id, heading, lines }) => (
        <section key={id}>
          <Heading level={level}>{heading}</Heading>
          <ul>
            {lines.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const PAGES = ["days", "dates", "log", "now"] as const;

export function Links({ here }: { readonly here: Route["at"] }) {
  return (
    <nav aria-label={t("links-title")} class="no-print">
      <ul class="care-links">
        {PAGES.filter((page) => page !== here).map((page) => (
          <li key={page}>
            <a href={hrefOf({ at: page })}>{t(page === "now" ? "to-now" : `nav-${page}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
