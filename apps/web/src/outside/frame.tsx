/** The frame of the pages with a file of their own: they speak with an address that a person names. */

import { type ComponentChildren, render } from "preact";
import { Footer, Header, SkipLink } from "../components/shell/shell.tsx";
import { Hidden, HideButton, hidden, listenForHide } from "../pages/hidden.tsx";
import { openStore, VERSION } from "../state/store.ts";
import { t } from "../words.ts";
import "../styles/index.css";
import "../pages/pages.css";

const APP = "./index.html";

/** Draws the page; the answers are opened too, for what comes to be taken in. */
export function show(page: ComponentChildren): void {
  const root = document.getElementById("app");
  if (root === null) throw new Error("the page has no place for what it shows");
  root.replaceChildren();
  listenForHide();
  render(<Outside>{page}</Outside>, root);
  void openStore();
}

function Outside({ children }: { readonly children: ComponentChildren }) {
  if (hidden.value) return <Hidden />;
  return (
    <>
      <SkipLink target="main" label={t("skip-link")} />
      <Header
        name="Nextline"
        home={`${APP}#/`}
        danger={{ href: `${APP}#/now`, label: t("danger-link") }}
        navLabel={t("nav-label")}
        links={[]}
      />
      <main id="main">
        {children}
        <p class="page-end no-print">
          <HideButton />
        </p>
      </main>
      <Footer
        lines={[t("not-reviewed"), t("nobody-watching"), t("version", { version: VERSION })]}
        navLabel={t("footer-label")}
        links={[
          { href: "./read.html", label: t("nav-learn") },
          { href: `${APP}#/about`, label: t("nav-about") },
        ]}
      />
    </>
  );
}
