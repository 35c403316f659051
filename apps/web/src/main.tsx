/** Starts the page: reads what is stored, follows the address, draws, and warms the worker up. */
import { render } from "preact";
import { App } from "./app.tsx";
import { listenForHide } from "./pages/hidden.tsx";
import { followAddress } from "./routes.ts";
import { followAnswers } from "./state/situation.ts";
import { openStore } from "./state/store.ts";
import { keepOffline } from "./state/updates.ts";
import { warmUp } from "./worker/client.ts";
import "./styles/index.css";
import "./pages/pages.css";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

followAddress();
listenForHide();
followAnswers();
root.replaceChildren();
render(<App />, root);
void openStore();
setTimeout(warmUp);
addEventListener("load", () => void keepOffline());
