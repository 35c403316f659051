/** The summary as a FHIR document: its words as sections, the facts as resources, the options as a proposal. */
import type { Document, Page, Profile, Voice } from "@nextline/core";
import type { Codes } from "../codes.ts";
import { responsesOf } from "./answers.ts";
import { carePlanOf, type Proposal } from "./care-plan.ts";
import { conditionsOf } from "./conditions.ts";
import { escapeXml, type Json } from "./json.ts";
import { observationsOf } from "./observations.ts";
import { questionnaireOf } from "./questionnaire.ts";
import { dateIn, type Resource, type Situation } from "./situation.ts";
import { ordersOf, procedureResourcesOf } from "./treatments.ts";

export interface RecordContent {
  readonly profile: Profile;
  readonly document: Document;
  readonly proposal: Proposal;
  /** What matters most to the person, in words; absent where nobody said. */
  readonly goal?: string;
  readonly codes: Codes;
  readonly voice: Voice;
  readonly created: Date;
}

export function toRecord(content: RecordContent): Json {
  const { profile, codes, voice, created } = content;
  const names = namer(created);
  const patient = names(0);
  const situation: Situation = { given: profile.given, codes, subject: { reference: patient } };
  const facts = factResources(situation);
  const others = [
    ...goalOf(content, situation),
    carePlanOf(content.proposal, situation),
    questionnaireOf(codes, voice),
  ];
  const entries = [...facts, ...others].map((resource, i) => ({ fullUrl: names(i + 2), resource }));
  const cited = entries.filter(({ resource }) => resource.resourceType !== "Questionnaire");
  return {
    resourceType: "Bundle",
    type: "document",
    identifier: { system: "urn:nextline:document", value: created.toISOString() },
    timestamp: latest(created, profile).toISOString(),
    entry: [
      {
        fullUrl: names(1),
        resource: composition(
          content,
          cited.map(({ fullUrl }) => fullUrl),
          patient,
        ),
      },
      { fullUrl: patient, resource: patientOf(situation) },
      ...entries,
    ],
  };
}

/** Addresses that hold within the document; they say nothing of the person. */
const namer =
  (created: Date) =>
  (i: number): string =>
    `urn:uuid:${hex(i, 8)}-0000-4000-8000-${hex(created.getTime(), 12)}`;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** A record is never older than the day that it speaks of. */
function latest(created: Date, { asOf }: Profile): Date {
  const day = asOf === undefined ? created : new Date(`${asOf}T23:59:59Z`);
  return day > created ? day : created;
}

function factResources(situation: Situation): readonly Resource[] {
  const conditions = conditionsOf(situation);
  const observations = observationsOf(situation);
  const said = new Set([
    ...conditions.says,
    ...observations.map(([fact]) => fact),
    ...saidByPatient(situation),
  ]);
  return [
    ...conditions.resources,
    ...observations.map(([, resource]) => resource),
    ...ordersOf(situation),
    ...procedureResourcesOf(situation),
    ...responsesOf(situation, said),
  ];
}

/** A Patient has no dates: what has one stands among the answers as well. */
const saidByPatient = (situation: Situation): readonly string[] =>
  ["sex", "country"].filter(
    (fact) => situation.given.facts.has(fact) && dateIn(situation, fact) === undefined,
  );

/** No name, no number, no date of birth: whoever hands it over says who it is about. */
function patientOf({ given }: Situation): Resource {
  const [sex, country] = [given.facts.get("sex"), given.facts.get("country")];
  return {
    resourceType: "Patient",
    id: "person",
    ...(sex === undefined ? {} : { gender: sex }),
    ...(country === undefined ? {} : { address: [{ country }] }),
  };
}

const goalOf = ({ goal }: RecordContent, { subject }: Situation): readonly Resource[] =>
  goal === undefined
    ? []
    : [
        {
          resourceType: "Goal",
          id: "goal",
          lifecycleStatus: "proposed",
          description: { text: goal },
          subject,
        },
      ];

function composition(
  { document, created }: RecordContent,
  cited: readonly string[],
  patient: string,
): Json {
  const facts = { title: document.title, entry: cited.map((reference) => ({ reference })) };
  return {
    resourceType: "Composition",
    id: "summary",
    language: document.language,
    status: "final",
    type: { text: document.title },
    subject: { reference: patient },
    date: created.toISOString(),
    author: [{ display: "Nextline" }],
    title: document.title,
    section: [...document.pages.map(sectionOf), facts],
  };
}

const sectionOf = ({ title, blocks, foot }: Page): Json => ({
  title,
  text: {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${blocks.map(xhtml).join("")}${foot.map(paragraph).join("")}</div>`,
  },
});

const paragraph = (text: string): string => `<p>${escapeXml(text)}</p>`;

function xhtml(block: Page["blocks"][number]): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    case "text":
    case "notice":
      return paragraph(block.text);
    case "rows":
      return `<ul>${block.rows.map(([label, value]) => `<li>${escapeXml(`${label}: ${value}`)}</li>`).join("")}</ul>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join("")}</${tag}>`;
    }
  }
}
