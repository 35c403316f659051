/** Loads the policies, their days written out in their sentences, and the criteria of the decision-aid standard. */
import type { KnowledgeReader } from "../read.ts";
import { type DossierItem, dossierItem, type Policies, policies } from "./schema.ts";

export const SECTIONS = ["qualifying", "certification", "tests", "quality"] as const;
export type SectionName = (typeof SECTIONS)[number];
export type Dossier = Readonly<Record<SectionName, readonly DossierItem[]>>;

export function loadPolicies(reader: KnowledgeReader): Policies | undefined {
  const given = reader.read("policies.yaml", policies);
  if (given === undefined) return undefined;
  const said = Object.entries(given.words).map(([language, words]) => [
    language,
    Object.fromEntries(
      Object.entries(words).map(([id, { plain, clinical }]) => [
        id,
        { plain: withDays(plain, given, language), clinical: withDays(clinical, given, language) },
      ]),
    ),
  ]);
  return { ...given, words: Object.fromEntries(said) };
}

function withDays(text: string, { published, read, reviewDue }: Policies, language: string) {
  const format = new Intl.DateTimeFormat(`${language}-GB`, { dateStyle: "long", timeZone: "UTC" });
  const day = (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  return text
    .replaceAll("{published}", day(published))
    .replaceAll("{read}", day(read))
    .replaceAll("{due}", day(reviewDue));
}

export const loadDossier = (reader: KnowledgeReader): Dossier =>
  Object.fromEntries(
    SECTIONS.map((name) => [name, reader.readList(`dossier/${name}.yaml`, dossierItem)]),
  ) as unknown as Dossier;
