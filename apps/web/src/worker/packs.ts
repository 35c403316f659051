/** Packs of trials: whole files from the own address, checked by their hash, kept on the device. Nothing else is asked for. */
import { readIndex, readPack, readUpdate } from "@nextline/adapters/trial-pack/read";
import type { PackEntry } from "@nextline/adapters/trial-pack/schema";
import type { PacksView, PackView } from "./protocol.ts";
import { type KeptPack, keepPack, keptPack } from "./trial-store.ts";

/** Beside the pages, at whatever address they are: the worker itself lies one folder below them. */
const FOLDER = new URL("../packs/", import.meta.url);

const viewOf = ({ pack }: KeptPack): PackView => ({
  region: pack.region,
  trials: pack.trials.length,
  asOf: pack.asOf,
});

/** An address without packs offers none. */
async function offered(): Promise<readonly PackEntry[]> {
  const response = await fetch(new URL("packs.json", FOLDER), { cache: "no-cache" });
  if (!response.ok) return [];
  const read = readIndex(await response.text());
  return "value" in read ? read.value.packs : [];
}

export async function packsView(): Promise<PacksView> {
  const [packs, kept] = await Promise.all([offered().catch(() => []), keptPack()]);
  const same = packs.find(({ region }) => region === kept?.pack.region);
  return {
    offered: packs.map(({ region, trials, asOf, bytes }) => ({ region, trials, asOf, bytes })),
    ...(kept === undefined ? {} : { kept: viewOf(kept) }),
    isNewer: kept !== undefined && same !== undefined && same.hash !== kept.hash,
  };
}

/** @throws Error with the reason where the pack is not what the list says; what was kept stays. */
export async function loadPack(
  region: string,
  onProgress: (share: number) => void,
): Promise<PackView> {
  const entry = (await offered()).find((pack) => pack.region === region);
  if (entry === undefined) throw new Error("not-offered");
  const before = await keptPack();
  const read = await updateOf(before, entry, onProgress);
  const kept = { hash: entry.hash, pack: read };
  await keepPack(kept);
  return viewOf(kept);
}

/** From the pack before by what has changed, where the list offers that; else whole. */
async function updateOf(
  before: KeptPack | undefined,
  entry: PackEntry,
  onProgress: (share: number) => void,
): Promise<KeptPack["pack"]> {
  const { delta } = entry;
  if (before !== undefined && delta !== undefined && delta.from === before.hash) {
    const read = await readUpdate(before.pack, await bytesOf(delta, onProgress), entry);
    if ("value" in read) return read.value;
  }
  const read = await readPack(await bytesOf(entry, onProgress), entry);
  if ("value" in read) return read.value;
  throw new Error(read.refused.code);
}

/** Read piece by piece, so that a slow line shows how far it is. */
async function bytesOf(
  { file, bytes }: { readonly file: string; readonly bytes: number },
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(file, FOLDER));
  if (!response.ok || response.body === null) throw new Error("not-loaded");
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { value, done: isEnd } = await reader.read();
    if (isEnd) break;
    parts.push(value);
    done += value.length;
    onProgress(Math.min(1, done / bytes));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
