/** The frame of every screen, and which screen stands in it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Footer, Header, SkipLink } from "./components/shell/shell.tsx";
import { About } from "./pages/about.tsx";
import { AnswerPage } from "./pages/answer.tsx";
import { DangerSigns } from "./pages/danger-signs.tsx";
import { Hidden, HideButton, hidden } from "./pages/hidden.tsx";
import { Home } from "./pages/home.tsx";
import { later } from "./pages/later.tsx";
import { Locked, Unreadable } from "./pages/locked.tsx";
import { RegisterSwitch } from "./pages/register-switch.tsx";
import { StopPage } from "./pages/stop.tsx";
import { Storing } from "./pages/storing.tsx";
import { Update } from "./pages/update.tsx";
import { Waiting } from "./pages/waiting.tsx";
import { hrefOf, type Route, route } from "./routes.ts";
import { phase, VERSION } from "./state/store.ts";
import { t } from "./words.ts";

// Asked for one by one: the first screen, the questions and the danger signs come with the app itself.
const BringPage = later(() => import("./pages/bring/bring.tsx").then((page) => page.BringPage));
const ComparePage = later(() =>
  import("./pages/compare/compare.tsx").then((page) => page.ComparePage),
);
const DataPage = later(() => import("./pages/data.tsx").then((page) => page.DataPage));
const DecisionPage = later(() =>
  import("./pages/decision/decision.tsx").then((page) => page.DecisionPage),
);
const DatesPage = later(() => import("./pages/care/dates.tsx").then((page) => page.DatesPage));
const DaysPage = later(() => import("./pages/care/days.tsx").then((page) => page.DaysPage));
const FactsPage = later(() => import("./pages/facts.tsx").then((page) => page.FactsPage));
const MinePage = later(() => import("./pages/balance/mine.tsx").then((page) => page.MinePage));
const LogPage = later(() => import("./pages/care/log.tsx").then((page) => page.LogPage));
const NewsPage = later(() => import("./pages/news/news-page.tsx").then((page) => page.NewsPage));
const OptionPage = later(() => import("./pages/option.tsx").then((page) => page.OptionPage));
const OptionsPage = later(() => import("./pages/options.tsx").then((page) => page.OptionsPage));
const PastPage = later(() =>
  import("./pages/timeline/past-page.tsx").then((page) => page.PastPage),
);
const PausePage = later(() =>
  import("./pages/pause/pause-page.tsx").then((page) => page.PausePage),
);
const SharePage = later(() => import("./pages/share/share.tsx").then((page) => page.SharePage));
const SummaryPage = later(() => import("./pages/summary.tsx").then((page) => page.SummaryPage));
const TestsPage = later(() => import("./pages/tests.tsx").then((page) => page.TestsPage));
const TimePage = later(() => import("./pages/time.tsx").then((page) => page.TimePage));
const TrialPage = later(() => import("./pages/trial.tsx").then((page) => page.TrialPage));
const TrialsPage = later(() => import("./pages/trials.tsx").then((page) => page.TrialsPage));
const WeighPage = later(() => import("./pages/balance/weigh.tsx").then((page) => page.WeighPage));

export function App() {
  const at = route.value;
  if (hidden.value) return <Hidden />;
  return (
    <Frame at={at}>
      <Screen at={at} />
    </Frame>
  );
}

/** Danger signs stand before everything: before the passphrase, before the store is read. */
function Screen({ at }: { readonly at: Route }) {
  if (at.at === "now") return <DangerSigns />;
  if (at.at === "about") return <About />;
  // How urgent it is can be asked before the passphrase as well.
  if (at.at === "days") return <DaysPage />;
  if (phase.value === "opening") return <Waiting text={t("opening")} />;
  if (phase.value === "locked") return <Locked />;
  if (phase.value === "unreadable") return <Unreadable />;
  switch (at.at) {
    case "answer":
      return <AnswerPage key={at.number} number={at.number} />;
    case "facts":
      return <FactsPage />;
    case "options":
      return <OptionsPage />;
    case "option":
      return <OptionPage key={at.number} number={at.number} />;
    case "past":
      return <PastPage />;
    case "weigh":
      return <WeighPage />;
    case "mine":
      return <MinePage />;
    case "rest":
      return <PausePage />;
    case "kept":
      return <DecisionPage />;
    case "beside":
      return <ComparePage />;
    case "tests":
      return <TestsPage />;
    case "time":
      return <TimePage />;
    case "trials":
      return <TrialsPage />;
    case "trial":
      return <TrialPage key={at.number} number={at.number} />;
    case "news":
      return <NewsPage />;
    case "page":
      return <SummaryPage />;
    case "dates":
      return <DatesPage />;
    case "log":
      return <LogPage />;
    case "stop":
      return <StopPage />;
    case "data":
      return <DataPage />;
    case "bring":
      return <BringPage />;
    case "share":
      return <SharePage />;
    default:
      return <Home />;
  }
}

interface FrameProps {
  readonly at: Route;
  readonly children: ComponentChildren;
  /** No script will run on it: what only a script can do is left out. */
  readonly isStill?: boolean;
}

export function Frame({ at, children, isStill = false }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => arrive(main.current), [hrefOf(at)]);
  const link = (to: Route["at"], label: string) => ({
    href: hrefOf({ at: to } as Route),
    label,
    here: at.at === to,
  });
  return (
    <>
      <SkipLink target="main" label={t("skip-link")} />
      <Header
        name="Nextline"
        home={hrefOf({ at: "home" })}
        danger={link("now", t("danger-link"))}
        navLabel={t("nav-label")}
        links={[
          { ...link("answer", t("nav-answer")), href: hrefOf({ at: "answer", number: undefined }) },
          link("facts", t("nav-facts")),
          link("options", t("nav-options")),
          link("trials", t("nav-trials")),
          link("page", t("nav-page")),
        ]}
      />
      <main id="main" ref={main}>
        <Storing />
        <Update />
        {children}
        {!isStill && <PageEnd at={at} />}
      </main>
      <Footer
        lines={[
          t("not-reviewed"),
          t("nobody-watching"),
          `${t("version", { version: VERSION })} ${t("policy-published")}`,
        ]}
        navLabel={t("footer-label")}
        links={[
          { href: "./read.html", label: t("nav-learn") },
          link("data", t("nav-data")),
          link("about", t("nav-about")),
        ]}
      />
    </>
  );
}

function PageEnd({ at }: { readonly at: Route }) {
  return (
    <>
      <p class="page-end no-print">
        <HideButton />
      </p>
      <RegisterSwitch at={at} />
    </>
  );
}

let first = true;

/** After a step to another screen the reader stands at its top; on the first one the browser decides. */
function arrive(main: HTMLElement | null): void {
  if (first) {
    first = false;
    return;
  }
  scrollTo(0, 0);
  main?.setAttribute("tabindex", "-1");
  main?.focus({ preventScroll: true });
}
