/** The head and foot of a page: no menu, long words. The gallery itself stands in the normal ones. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Footer, Header } from "./shell.tsx";

const danger = { href: "#notice", label: "Danger signs: call now" };

export const examples: readonly Example[] = [
  {
    name: "empty",
    Show: () => (
      <>
        <Header name="Nextline" home="#main" danger={danger} navLabel="No menu" links={[]} />
        <Footer navLabel="No links" lines={[]} links={[]} />
      </>
    ),
  },
  {
    name: "very long words",
    Show: () => (
      <>
        <Header
          name={LONG_TEXT}
          home="#main"
          danger={{ ...danger, label: LONG_TEXT }}
          navLabel="Long menu"
          links={[{ href: "#figure", label: LONG_TEXT, here: true }]}
        />
        <Footer
          navLabel="Long links"
          lines={[LONG_TEXT]}
          links={[{ href: "#button", label: LONG_TEXT }]}
        />
      </>
    ),
  },
];
