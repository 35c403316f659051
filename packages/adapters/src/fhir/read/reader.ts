/** Reads the resources of one person, one after another, and gives the profile at the end. */
import type { Codes } from "../codes.ts";
import { readCondition } from "./condition.ts";
import { whenOf } from "./dates.ts";
import { entriesOf } from "./entries.ts";
import { finish, type Reading } from "./finish.ts";
import { type Json, objectOf, referenceTo, textOf } from "./json.ts";
import { readDrug, readMedication } from "./medication.ts";
import { readObservation, readReport } from "./observation.ts";
import { readFamily, readPatient } from "./patient.ts";
import { placeOf } from "./place.ts";
import { readAllergy, readProcedure } from "./procedure.ts";
import { readAnswers } from "./questionnaire.ts";
import { Draft } from "./record.ts";

export { LineFault, linesOf } from "./lines.ts";

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
  /** Resources of one kind come together. */
  #type = "";
  #read: ReadResource | undefined;
  #patients = 0;
  #resources = 0;
  #subject: string | undefined;
  /** A reference that leads to the person. */
  #known: string | undefined;

  constructor(codes: Codes, lastDay = Infinity) {
    this.#draft = new Draft(codes);
    this.#draft.lastDay = lastDay;
  }

  /** The day the record was put together: nothing in it is later. */
  setDay(raw: unknown) {
    const when = whenOf(raw);
    if (when !== undefined) this.#draft.lastDay = Math.min(this.#draft.lastDay, when.day);
  }

  /** @param url its address, by which others may refer to it instead of its type and id. */
  add(resource: Json, url?: unknown) {
    const type = textOf(resource.resourceType);
    if (type === undefined) return;
    this.#resources++;
    if (type === "Patient") this.#meet(resource, url);
    else if (type === "Medication") this.#nameDrug(resource, url);
    if (type !== this.#type) {
      this.#type = type;
      this.#read = KINDS.get(type);
    }
    const read = this.#read;
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
    for (const { resource, url } of entriesOf(raw)) this.add(resource, url);
  }

  end(): Outcome {
    if (this.#resources === 0) return { fault: "no-resource" };
    if (this.#patients > 1 || this.#isStranger()) return { fault: "many-people" };
    return { reading: finish(this.#draft) };
  }

  #meet(resource: Json, url: unknown) {
    const name = `Patient/${textOf(resource.id) ?? "?"}`;
    if (this.#people.has(name)) return;
    this.#patients++;
    this.#people.add(name);
    const address = referenceTo(url);
    if (address !== undefined) this.#people.add(address);
  }

  /** Prescriptions may refer to a drug by its address. */
  #nameDrug({ code }: Json, url: unknown) {
    const [address, concept] = [referenceTo(url), objectOf(code)];
    if (address !== undefined && concept !== undefined)
      this.#draft.medications.set(address, concept);
  }

  /** What came before the person is known counts for the first subject that it named. */
  #isAnother(resource: Json): boolean {
    const raw = textOf(objectOf(resource.subject ?? resource.patient)?.reference);
    // Nearly all of a record is about the one who was met last.
    if (raw === undefined || raw === this.#known || resource.resourceType === "Patient")
      return false;
    const subject = referenceTo(raw) ?? raw;
    if (this.#people.size > 0) {
      if (!this.#people.has(subject)) return true;
      this.#known = raw;
      return false;
    }
    this.#subject ??= subject;
    return this.#subject !== subject;
  }

  #isStranger = (): boolean =>
    this.#subject !== undefined && this.#people.size > 0 && !this.#people.has(this.#subject);
}
