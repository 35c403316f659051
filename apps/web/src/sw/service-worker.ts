/** Keeps the whole app on the device: each version has a store of its own, and no page ever mixes two. */

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Every file of this version, relative to this script; their contents name the version. */
declare const __FILES__: readonly string[];
declare const __BUILD__: string;

const PREFIX = "nextline-";
const STORE = `${PREFIX}${__BUILD__}`;
const HOME = "./index.html";

worker.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

/** Nothing is kept by half: one file that fails, and the old version stays. */
async function fill(): Promise<void> {
  const store = await caches.open(STORE);
  await store.addAll(__FILES__.map((file) => new Request(file, { cache: "reload" })));
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOld());
});

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(answer(request));
});

/** From the store where it is there; a page that is not is the first screen, which knows all addresses. */
async function answer(request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  const kept = await store.match(request, { ignoreSearch: true });
  if (kept !== undefined) return kept;
  if (request.mode !== "navigate") return fetch(request);
  return (await store.match(HOME)) ?? fetch(request);
}

/** The person has chosen the new version; the pages load anew when it has taken over. */
worker.addEventListener("message", ({ data }) => {
  if (data === "take-over") void worker.skipWaiting();
});
