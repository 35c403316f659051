/** Where a person is: a place behind the # of the address, in neutral words and numbers, never a health word. */
import { signal } from "@preact/signals";

export type Route =
  | { readonly at: Place }
  /** The next question, or the fact with this number. */
  | { readonly at: "answer"; readonly number: number | undefined }
  | { readonly at: "option" | "trial"; readonly number: number };

type Place =
  | "home"
  | "facts"
  | "options"
  | "trials"
  | "tests"
  | "time"
  | "past"
  | "weigh"
  | "mine"
  | "rest"
  | "beside"
  | "kept"
  | "news"
  | "page"
  | "now"
  | "stop"
  | "days"
  | "dates"
  | "log"
  | "data"
  | "share"
  | "bring"
  | "about";

const PLACES: Readonly<Record<string, Route>> = {
  "": { at: "home" },
  all: { at: "facts" },
  list: { at: "options" },
  more: { at: "trials" },
  open: { at: "tests" },
  time: { at: "time" },
  past: { at: "past" },
  weigh: { at: "weigh" },
  mine: { at: "mine" },
  rest: { at: "rest" },
  beside: { at: "beside" },
  kept: { at: "kept" },
  new: { at: "news" },
  page: { at: "page" },
  now: { at: "now" },
  stop: { at: "stop" },
  days: { at: "days" },
  dates: { at: "dates" },
  log: { at: "log" },
  data: { at: "data" },
  share: { at: "share" },
  bring: { at: "bring" },
  about: { at: "about" },
  next: { at: "answer", number: undefined },
};

export function routeOf(hash: string): Route {
  const [, place = "", number] = /^#?\/?([a-z]*)\/?(\d+)?$/.exec(hash) ?? [];
  if (place === "next" && number) return { at: "answer", number: Number(number) };
  if (place === "list" && number) return { at: "option", number: Number(number) };
  if (place === "more" && number) return { at: "trial", number: Number(number) };
  return (Object.hasOwn(PLACES, place) && PLACES[place]) || { at: "home" };
}

export function hrefOf(route: Route): string {
  switch (route.at) {
    case "answer":
      return route.number === undefined ? "#/next" : `#/next/${route.number}`;
    case "option":
      return `#/list/${route.number}`;
    case "trial":
      return `#/more/${route.number}`;
    default:
      return `#/${Object.keys(PLACES).find((place) => PLACES[place]?.at === route.at) ?? ""}`;
  }
}

export const route = signal<Route>({ at: "home" });

export function followAddress(): void {
  const follow = () => {
    route.value = routeOf(location.hash);
  };
  addEventListener("hashchange", follow);
  follow();
}

export function go(to: Route): void {
  location.hash = hrefOf(to);
}
