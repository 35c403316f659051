/** The pages to read: one minute first, then more, each with its sources; they need no script. */
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { t } from "../words.ts";

/** As the build writes them to build/learn.json. */
export interface LearnPage {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly oneMinute: string;
  readonly detail: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly action: { readonly say: string; readonly target: string; readonly page?: string };
  readonly sources: readonly LearnSource[];
}

interface LearnSource {
  readonly title: string;
  readonly says: string;
  readonly read: string;
  readonly status: string;
  readonly link?: string;
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly also?: readonly string[];
  readonly plain: string;
  readonly clinical: string;
}

/** The address says nothing of what is read. */
export const fileOf = (number: number): string => `read-${number}.html`;
export const READ_INDEX = "read.html";
export const READ_WORDS = "read-words.html";

export function LearnIndex({ pages }: { readonly pages: readonly LearnPage[] }) {
  return (
    <>
      <h1>{t("learn-title")}</h1>
      <p>{t("learn-lead")}</p>
      <ol class="reading-list">
        {pages.map(({ number, title }) => (
          <li key={number}>
            <a href={`./${fileOf(number)}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p>
        <a href={`./${READ_WORDS}`}>{t("learn-all-words")}</a>
      </p>
    </>
  );
}

interface OneProps {
  readonly page: LearnPage;
  readonly pages: readonly LearnPage[];
}

export function LearnArticle({ page, pages }: OneProps) {
  const next = pages.find(({ number }) => number === page.number + 1);
  return (
    <article class="option">
      <p class="back">
        <a href={`./${READ_INDEX}`}>{t("learn-back")}</a>
      </p>
      <h1>{page.title}</h1>
      <h2>{t("learn-minute")}</h2>
      <p>{page.oneMinute}</p>
      <Disclosure summary={t("learn-more")}>
        {page.detail.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
      </Disclosure>
      <h2>{t("learn-do")}</h2>
      <p>
        <a href={targetOf(page.action, pages)}>{page.action.say}</a>
      </p>
      <h2>{t("learn-sources")}</h2>
      <ul>
        {page.sources.map((source) => (
          <li key={source.title}>
            <Source {...source} />
          </li>
        ))}
      </ul>
      <p>{t("learn-links")}</p>
      {next && (
        <p>
          <a href={`./${fileOf(next.number)}`}>{t("learn-next", { title: next.title })}</a>
        </p>
      )}
    </article>
  );
}

const TARGETS: Readonly<Record<string, string>> = {
  questions: "#/page",
  options: "#/list",
  data: "#/all",
  now: "#/now",
};

function targetOf({ target, page }: LearnPage["action"], pages: readonly LearnPage[]): string {
  const other = pages.find(({ id }) => id === page);
  return other === undefined ? (TARGETS[target] ?? "#/") : `./${fileOf(other.number)}`;
}

function Source({ title, says, read, status, link }: LearnSource) {
  return (
    <>
      {link === undefined ? (
        title
      ) : (
        <a href={link} rel="noreferrer" referrerpolicy="no-referrer">
          {title}
        </a>
      )}
      : {says}. {t(status === "verified" ? "learn-read" : "learn-recalled", { date: read })}
    </>
  );
}

export function Words({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <>
      <p class="back">
        <a href={`./${READ_INDEX}`}>{t("learn-back")}</a>
      </p>
      <h1>{t("learn-all-words")}</h1>
      <dl class="rows">
        {terms.map(({ id, term, also = [], plain, clinical }) => (
          <div key={id} id={id}>
            <dt>{[term, ...also].join(", ")}</dt>
            <dd>
              {plain} <span class="hint">{clinical}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
