/** One page that shows every component in every state, for looking and for the checks of access. */
import { render } from "preact";
import { Gallery } from "./gallery.tsx";
import "../styles/index.css";
import "./gallery.css";

const place = document.getElementById("app") ?? document.body;
render(<Gallery />, place);
