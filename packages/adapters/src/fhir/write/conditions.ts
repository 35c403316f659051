/** The cancer and its spread as mCODE conditions. */
import { codingOf } from "./codings.ts";
import { concept, dated, type Json } from "./json.ts";
import { dateIn, MCODE, type Resource, type Situation, valueIn } from "./situation.ts";

interface Conditions {
  readonly resources: readonly Resource[];
  /** The facts that they say. */
  readonly says: ReadonlySet<string>;
}

export function conditionsOf(situation: Situation): Conditions {
  const says = new Set<string>();
  const resources = [...primaryOf(situation, says), ...spreadOf(situation, says)];
  return { resources, says };
}

const CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
const SURE = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

const status = (clinical: string): Json => ({
  clinicalStatus: { coding: [{ system: CLINICAL, code: clinical }] },
  verificationStatus: { coding: [{ system: SURE, code: "confirmed" }] },
});

/** A resource has one date: what was learnt on another day stands among the answers. */
const isOfOneDay = (facts: readonly string[], situation: Situation): boolean =>
  new Set(facts.map((fact) => dateIn(situation, fact))).size === 1;

function primaryOf(situation: Situation, says: Set<string>): readonly Resource[] {
  const { compiled } = situation.codes;
  const { sites, adenocarcinoma } = compiled.lexicon.written;
  const site = valueIn(situation, "site");
  const coding = codingOf(
    compiled.conditions,
    compiled,
    ({ code }) => code === sites[String(site)],
  );
  if (coding === undefined) return [];
  says.add("site");
  const shape = codingOf(compiled.sites, compiled, ({ code }) => code === adenocarcinoma);
  const stands = (fact: string) => isOfOneDay([fact, "site"], situation);
  const isAdenocarcinoma =
    valueIn(situation, "histology") === "adenocarcinoma" &&
    shape !== undefined &&
    stands("histology");
  if (isAdenocarcinoma) says.add("histology");
  const isBack = valueIn(situation, "course") === "recurrent" && stands("course");
  if (isBack) says.add("course");
  return [
    {
      resourceType: "Condition",
      id: "primary-cancer",
      meta: { profile: [`${MCODE}primary-cancer-condition`] },
      ...(isAdenocarcinoma
        ? {
            extension: [
              {
                url: `${MCODE}histology-morphology-behavior`,
                valueCodeableConcept: { coding: [shape] },
              },
            ],
          }
        : {}),
      ...status(isBack ? "recurrence" : "active"),
      code: { coding: [coding] },
      subject: situation.subject,
      ...dated("recordedDate", dateIn(situation, "site")),
    },
  ];
}

/** A spread says that the cancer is metastatic: written only where the profile says so as well. */
function spreadOf(situation: Situation, says: Set<string>): readonly Resource[] {
  const places = valueIn(situation, "metastaticSites");
  if (valueIn(situation, "extent") !== "metastatic" || typeof places !== "object") return [];
  const { compiled } = situation.codes;
  const names = compiled.lexicon.written.spread;
  if (!isOfOneDay(["extent", "metastaticSites"], situation)) return [];
  if (places.length === 0 || !places.every((place) => Object.hasOwn(names, place))) return [];
  for (const fact of ["extent", "metastaticSites"]) says.add(fact);
  return places.map((place) => {
    const { text = place, code: wanted } = names[place] ?? {};
    const coding = codingOf(compiled.conditions, compiled, ({ code }) => code === wanted);
    return {
      resourceType: "Condition",
      id: `spread-${place}`,
      meta: { profile: [`${MCODE}secondary-cancer-condition`] },
      ...status("active"),
      code: concept(text, coding),
      subject: situation.subject,
      ...dated("recordedDate", dateIn(situation, "metastaticSites")),
    };
  });
}
