/** Tells the other tabs that something was stored or deleted; where that is not possible, each tab reads on its own. */

export type News = "changed" | "deleted";

let channel: BroadcastChannel | undefined;

/** Opened when it is first used: a page that is only prerendered must not wait for news. */
function open(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  channel ??= new BroadcastChannel("nextline");
  return channel;
}

export const tellTabs = (news: News): void => open()?.postMessage(news);

export function whenTabsTell(listener: (news: News) => void): void {
  open()?.addEventListener("message", ({ data }) => listener(data as News));
}
