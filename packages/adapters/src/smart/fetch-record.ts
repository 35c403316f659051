/** Fetches what a record holds about one person, page by page, and gives it as one Bundle; it only reads. */
import { isRecord, list, maybe, type Of, oneOf, shape, text } from "../shape.ts";

export interface Asking {
  /** Where the record is: every page is asked for below it. */
  readonly base: string;
  readonly patient: string;
  /** Asks one address with the person's own permission and gives the answer; throws where it is refused. */
  readonly ask: (url: string) => Promise<unknown>;
  /** How many resources came so far. */
  readonly onCount?: (count: number) => void;
}

export interface Resource {
  readonly resourceType: string;
  readonly id?: string | undefined;
}

export interface FetchedRecord {
  readonly bundle: {
    readonly resourceType: "Bundle";
    readonly type: "collection";
    readonly entry: readonly { readonly resource: Resource }[];
  };
  /** Kinds that the record would not give, or not to the end: they are unknown, not absent. */
  readonly missing: readonly string[];
}

/** What the reader of bundles looks at. */
export const KINDS = [
  "Condition",
  "Observation",
  "Procedure",
  "MedicationRequest",
  "MedicationStatement",
  "MedicationAdministration",
  "AllergyIntolerance",
] as const;

/** Some records give observations by category alone. */
const CATEGORIES = [
  "laboratory",
  "vital-signs",
  "exam",
  "survey",
  "procedure",
  "imaging",
  "therapy",
];

const PAGE = 200;
const MOST_PAGES = 100;

export async function fetchRecord(asking: Asking): Promise<FetchedRecord> {
  const found = new Map<string, Resource>();
  const missing: string[] = [];
  const patient = await asking.ask(below(asking, `Patient/${encodeURIComponent(asking.patient)}`));
  keep(found, patient, asking);
  for (const kind of KINDS) {
    const isWhole = await fetchKind(asking, kind, found);
    if (!isWhole) missing.push(kind);
  }
  const entry = [...found.values()].map((resource) => ({ resource }));
  return { bundle: { resourceType: "Bundle", type: "collection", entry }, missing };
}

const below = ({ base }: Asking, path: string): string => `${base.replace(/\/+$/, "")}/${path}`;

type Found = Map<string, Resource>;

/** @returns whether everything of this kind came */
async function fetchKind(asking: Asking, kind: string, found: Found): Promise<boolean> {
  const query = `${kind}?patient=${encodeURIComponent(asking.patient)}&_count=${PAGE}`;
  if (await fetchPages(asking, query, found)) return true;
  if (kind !== "Observation") return false;
  const parts: boolean[] = [];
  for (const category of CATEGORIES)
    parts.push(await fetchPages(asking, `${query}&category=${category}`, found));
  return parts.every((isWhole) => isWhole);
}

const isPage = shape({
  resourceType: oneOf("Bundle"),
  entry: maybe(list(isRecord)),
  link: maybe(list(shape({ relation: text(), url: text() }))),
});
type Page = Of<typeof isPage>;

async function fetchPages(asking: Asking, query: string, found: Found): Promise<boolean> {
  let url: string | undefined = below(asking, query);
  for (let n = 0; url !== undefined; n++) {
    if (n === MOST_PAGES || !isBelow(asking, url)) return false;
    const page: Page | undefined = await pageAt(asking, url);
    if (page === undefined) return false;
    for (const { resource } of page.entry ?? []) keep(found, resource, asking);
    url = page.link?.find(({ relation }) => relation === "next")?.url;
  }
  return true;
}

/** A page of another server is not asked for: the person named one. */
const isBelow = ({ base }: Asking, url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(base).origin;

async function pageAt({ ask }: Asking, url: string): Promise<Page | undefined> {
  const answer = await ask(url).catch(() => undefined);
  return isPage(answer) ? answer : undefined;
}

const isKept = shape({ resourceType: text(), id: maybe(text()) });

/** The same resource may come on two pages; what tells how the search went is none of the person's. */
function keep(found: Found, resource: unknown, { onCount }: Asking): void {
  if (!isKept(resource) || resource.resourceType === "OperationOutcome") return;
  const { resourceType, id } = resource;
  found.set(id === undefined ? `#${found.size}` : `${resourceType}/${id}`, resource);
  onCount?.(found.size);
}
