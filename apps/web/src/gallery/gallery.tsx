/** The gallery's page: the frame of the app around the examples of each component. */
import { useState } from "preact/hooks";
import { examples as button } from "../components/button/examples.tsx";
import { examples as choice } from "../components/choice/examples.tsx";
import { examples as dateField } from "../components/date-field/examples.tsx";
import { examples as disclosure } from "../components/disclosure/examples.tsx";
import { examples as errorSummary } from "../components/error-summary/examples.tsx";
import type { Example } from "../components/example.ts";
import { examples as factList } from "../components/fact-list/examples.tsx";
import { Segments } from "../components/field/segments.tsx";
import { examples as figure } from "../components/figure/examples.tsx";
import { examples as notice } from "../components/notice/examples.tsx";
import { examples as numberField } from "../components/number-field/examples.tsx";
import { examples as passField } from "../components/pass-field/examples.tsx";
import { examples as progress } from "../components/progress/examples.tsx";
import { examples as shell } from "../components/shell/examples.tsx";
import { Footer, Header, SkipLink } from "../components/shell/shell.tsx";
import { examples as textSuggest } from "../components/text-suggest/examples.tsx";
import { examples as verdict } from "../components/verdict/examples.tsx";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly examples: readonly Example[];
}

const SECTIONS: readonly Section[] = [
  { id: "verdict", title: "Verdict", examples: verdict },
  { id: "notice", title: "Notice", examples: notice },
  { id: "button", title: "Button", examples: button },
  { id: "choice", title: "Choice", examples: choice },
  { id: "number-field", title: "Number field", examples: numberField },
  { id: "date-field", title: "Date field", examples: dateField },
  { id: "text-suggest", title: "Text with names", examples: textSuggest },
  { id: "pass-field", title: "Passphrase", examples: passField },
  { id: "disclosure", title: "Disclosure", examples: disclosure },
  { id: "fact-list", title: "Facts", examples: factList },
  { id: "figure", title: "Figure", examples: figure },
  { id: "progress", title: "Progress", examples: progress },
  { id: "error-summary", title: "Error summary", examples: errorSummary },
  { id: "shell", title: "Head and foot", examples: shell },
];

const THEMES = [
  { value: "device", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export function Gallery() {
  return (
    <>
      <SkipLink target="main" label="Go to the main part" />
      <Header
        name="Nextline"
        home="#main"
        danger={{ href: "#notice", label: "Danger signs: call now" }}
        navLabel="Main"
        links={[
          { href: "#choice", label: "My situation", here: true },
          { href: "#verdict", label: "My options" },
          { href: "#figure", label: "My visit" },
        ]}
      />
      <main class="page" id="main" tabIndex={-1}>
        <h1>Every component, in every state</h1>
        <ThemeSwitch />
        {SECTIONS.map((section) => (
          <Part key={section.id} {...section} />
        ))}
      </main>
      <Footer
        navLabel="About"
        lines={["Version 0.0.0, knowledge of 1 January 2026.", "No clinician has reviewed this."]}
        links={[{ href: "#button", label: "About these pages" }]}
      />
    </>
  );
}

/** The reader's own choice of light or dark, over that of the device. */
function ThemeSwitch() {
  const [theme, setTheme] = useState("device");
  const choose = (value: string) => {
    setTheme(value);
    if (value === "device") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
  };
  return (
    <Segments
      name="theme"
      legend="Light or dark"
      segments={THEMES}
      chosen={theme}
      onChoose={choose}
    />
  );
}

function Part({ id, title, examples }: Section) {
  return (
    <section id={id} class="gallery-part" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {examples.map(({ name, Show }) => (
        <div key={name} class="gallery-example">
          <h3 class="gallery-name">{name}</h3>
          <Show />
        </div>
      ))}
    </section>
  );
}
