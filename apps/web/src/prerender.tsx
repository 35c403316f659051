/** The pages that read without scripts: the first screen, and the danger signs. */
import { renderToString } from "preact-render-to-string";
import { Frame } from "./app.tsx";
import { DangerSigns } from "./pages/danger-signs.tsx";
import { Home } from "./pages/home.tsx";

export const pages = () => [
  {
    file: "index.html",
    body: renderToString(
      <Frame at={{ at: "home" }}>
        <Home />
      </Frame>,
    ),
  },
  {
    file: "now.html",
    body: renderToString(
      <Frame at={{ at: "now" }}>
        <DangerSigns />
      </Frame>,
    ),
  },
];
