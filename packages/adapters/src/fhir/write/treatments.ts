/** Treatments as medication orders, a drug each and one group a treatment; procedures as procedures. */
import type { Profile } from "@nextline/core";
import { FIELD, GROUP, INTENT } from "../names.ts";
import { codingOf } from "./codings.ts";
import { concept, dated, type Json } from "./json.ts";
import { dateText, MCODE, type Resource, type Situation } from "./situation.ts";

type Treatment = Exclude<Profile["given"]["treatments"], string>[number];
type Procedure = Exclude<Profile["given"]["procedures"], string>[number];

export const treatmentsIn = ({ given }: Situation): readonly Treatment[] =>
  typeof given.treatments === "string" ? [] : given.treatments;

export const proceduresIn = ({ given }: Situation): readonly Procedure[] =>
  typeof given.procedures === "string" ? [] : given.procedures;

export const ordersOf = (situation: Situation): readonly Resource[] =>
  treatmentsIn(situation).flatMap((treatment) =>
    treatment.drugs.map((drug, i) => order(treatment, { drug, i }, situation)),
  );

function order(
  treatment: Treatment,
  { drug, i }: { readonly drug: string; readonly i: number },
  situation: Situation,
): Resource {
  const { compiled } = situation.codes;
  const coding = codingOf(compiled.drugs, compiled, (one) => one.drug === drug);
  const [start, end] = [dateText(treatment.start), dateText(treatment.end)];
  const period = { ...dated("start", start), ...dated("end", end) };
  return {
    resourceType: "MedicationRequest",
    id: `treatment-${treatment.place + 1}-${i + 1}`,
    meta: { profile: [`${MCODE}cancer-related-medication-request`] },
    extension: intentOf(treatment, situation),
    status: STATUS[treatment.outcome ?? ""] ?? "stopped",
    ...reasonOf(treatment, situation),
    intent: "order",
    medicationCodeableConcept: concept(drug, coding),
    subject: situation.subject,
    ...dated("authoredOn", start),
    groupIdentifier: { system: GROUP, value: String(treatment.place + 1) },
    ...(start === undefined && end === undefined
      ? {}
      : { dosageInstruction: [{ timing: { repeat: { boundsPeriod: period } } }] }),
  };
}

const STATUS: Readonly<Record<string, string>> = { ongoing: "active", completed: "completed" };

/** The standard knows curative and palliative; which kind of curative is ours. */
function intentOf({ intent }: Treatment, { codes }: Situation): readonly Json[] {
  const { compiled } = codes;
  const word = intent === "palliative" ? "palliative" : "curative";
  const coding = codingOf(compiled.answers, compiled, (one) => one.word === word);
  const standard = {
    url: `${MCODE}procedure-intent`,
    valueCodeableConcept: concept(word, coding),
  };
  return [standard, { url: INTENT, valueCode: intent }];
}

function reasonOf({ outcome }: Treatment, { codes }: Situation): Json {
  const { compiled } = codes;
  const reason = compiled.lexicon.written.reasons[outcome ?? ""];
  if (reason === undefined) return {};
  const coding = codingOf(compiled.answers, compiled, ({ code }) => code === reason.code);
  return { statusReason: concept(reason.text, coding) };
}

export const procedureResourcesOf = (situation: Situation): readonly Resource[] =>
  proceduresIn(situation).map((one, i) => procedure(one, i, situation));

function procedure({ kind, date, field }: Procedure, i: number, situation: Situation): Resource {
  const { compiled } = situation.codes;
  const { text = kind, code: wanted } = compiled.lexicon.written.procedures[kind] ?? {};
  const coding = codingOf(compiled.procedures, compiled, ({ code }) => code === wanted);
  const profile = kind === "radiotherapy" ? "radiotherapy-course-summary" : undefined;
  return {
    resourceType: "Procedure",
    id: `procedure-${i + 1}`,
    ...(profile === undefined ? {} : { meta: { profile: [`${MCODE}${profile}`] } }),
    ...(field === undefined ? {} : { extension: [{ url: FIELD, valueCode: field }] }),
    status: "completed",
    code: concept(text, coding),
    subject: situation.subject,
    ...dated("performedDateTime", dateText(date)),
  };
}
