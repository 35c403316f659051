/** Reads the resources of one person, one after another, and gives the profile at the end. */
import type { Codes } from "../codes.ts";
import { readCondition } from "./condition.ts";
import { whenOf } from "./dates.ts";
import { entriesOf } from "./entries.ts";
import { finish, type Reading } from "./finish.ts";
import { type Json, referenceOf, textOf } from "./json.ts";
import { readDrug, readMedication } from "./medication.ts";
import { readObservation, readReport } from "./observation.ts";
import { readFamily, readPatient } from "./patient.ts";
import { placeOf } from "./place.ts";
import { readAllergy, readProcedure } from "./procedure.ts";
import { readAnswers } from "./questionnaire.ts";
import { Draft } from "./record.ts";

type ReadResource = (resource: Json, draft: Draft) => void;

const KINDS: ReadonlyMap<string, ReadResource> = new Map([
  ["Patient", readPatient],
  ["Condition", readCondition],
  ["Observation", readObservation],
  ["DiagnosticReport", readReport],
  ["MedicationRequest", readDrug],
  ["MedicationStatement", readDrug],
  ["MedicationAdministration", readDrug],
  ["Medication", readMedication],
  ["Procedure", readProcedure],
  ["AllergyIntolerance", readAllergy],
  ["FamilyMemberHistory", readFamily],
  ["QuestionnaireResponse", readAnswers],
]);

export type Fault = "no-resource" | "many-people";

export type Outcome = { readonly reading: Reading } | { readonly fault: Fault };

export class RecordReader {
  readonly #draft: Draft;
  /** Names by which the record calls the person. */
  readonly #people = new Set<string>();
  #patients = 0;
  #resources = 0;
  #subject: string | undefined;

  constructor(codes: Codes, lastDay = Infinity) {
    this.#draft = new Draft(codes);
    this.#draft.lastDay = lastDay;
  }

  /** The day the record was put together: nothing in it is later. */
  setDay(raw: unknown) {
    const when = whenOf(raw);
    if (when !== undefined) this.#draft.lastDay = Math.min(this.#draft.lastDay, when.day);
  }

  /** @param names under which others refer to it, beside its type and id. */
  add(resource: Json, names: readonly string[] = []) {
    const type = textOf(resource.resourceType);
    if (type === undefined) return;
    this.#resources++;
    if (type === "Patient") this.#meet(resource, names);
    else if (type === "Medication") this.#nameDrug(resource, names);
    const read = KINDS.get(type);
    if (read === undefined) {
      if (!this.#draft.codes.quiet.has(type))
        this.#draft.leave(placeOf(resource, resource.code, undefined), "unknown-kind");
      return;
    }
    if (this.#isAnother(resource)) {
      this.#draft.leave(placeOf(resource, resource.code, undefined), "another-person");
      return;
    }
    read(resource, this.#draft);
  }

  /** A resource, or a bundle of them, as it comes in a line of its own. */
  addRecord(raw: Json) {
    for (const { resource, names } of entriesOf(raw)) this.add(resource, names);
  }

  end(): Outcome {
    if (this.#resources === 0) return { fault: "no-resource" };
    if (this.#patients > 1 || this.#isStranger()) return { fault: "many-people" };
    return { reading: finish(this.#draft) };
  }

  #meet(resource: Json, names: readonly string[]) {
    const name = `Patient/${textOf(resource.id) ?? "?"}`;
    if (this.#people.has(name)) return;
    this.#patients++;
    for (const one of [name, ...names]) this.#people.add(one);
  }

  /** The names under which prescriptions refer to a drug. */
  #nameDrug(resource: Json, names: readonly string[]) {
    const { medications } = this.#draft;
    for (const name of names)
      if (resource.code !== undefined) medications.set(name, resource.code as Json);
  }

  /** What came before the person is known counts for the first subject that it named. */
  #isAnother(resource: Json): boolean {
    const subject = referenceOf(resource.subject) ?? referenceOf(resource.patient);
    if (subject === undefined || resource.resourceType === "Patient") return false;
    if (this.#people.size > 0) return !this.#people.has(subject);
    this.#subject ??= subject;
    return this.#subject !== subject;
  }

  #isStranger = (): boolean =>
    this.#subject !== undefined && this.#people.size > 0 && !this.#people.has(this.#subject);
}
