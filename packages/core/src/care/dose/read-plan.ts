/** Reads a plan of courses from JSON; days and ways of giving come from the regimen where the plan names one. */
import type { Problem } from "../../facts/problem.ts";
import type { Regimen, RegimenDrug } from "../../knowledge/medicine.ts";
import { JsonReader, present } from "../json-reader.ts";
import type {
  BodySize,
  Course,
  DosePlan,
  DroppedDrug,
  GivenCycle,
  GivenDose,
  PlannedDrug,
} from "./plan.ts";

export interface GivenPlan {
  readonly plan: DosePlan;
  readonly problems: readonly Problem[];
}

const COURSE = [
  ...["regimen", "name", "cycleDays", "cyclesPlanned", "start", "drugs", "cycles", "dropped"],
  ...["stopped", "bloodTests"],
];
const CYCLE_DAYS = { min: 1, max: 200, whole: true } as const;
const CYCLES = { min: 1, max: 200, whole: true } as const;
const PERCENT = { min: 0, max: 200 };
const AMOUNT = { min: 0, max: 100_000 };
const UNITS = ["mg", "mg/m2", "mg/kg", "AUC"] as const;
const ROUTES = ["drip", "tablet", "injection"] as const;

interface Names {
  readonly drugs: readonly string[];
  readonly regimens: readonly Regimen[];
}

export function readDosePlan(raw: unknown, names: Names): GivenPlan {
  const reader = new JsonReader();
  const given = reader.object("", raw, ["schema", "courses"]);
  reader.oneOf("schema", given?.schema, ["nextline/dose-plan/1"]);
  const courses = reader.list("courses", given?.courses, (one, at) =>
    new CourseReader(reader, names).read(one, at),
  );
  return { plan: { courses }, problems: reader.problems };
}

class CourseReader {
  readonly #reader: JsonReader;
  readonly #names: Names;

  constructor(reader: JsonReader, names: Names) {
    this.#reader = reader;
    this.#names = names;
  }

  read(raw: unknown, at: string): Course | undefined {
    const reader = this.#reader;
    const given = reader.object(at, raw, COURSE);
    if (given === undefined) return undefined;
    const { regimens } = this.#names;
    const regimen = reader.oneOf(
      `${at}.regimen`,
      given.regimen,
      regimens.map(({ id }) => id),
    );
    const known = regimens.find(({ id }) => id === regimen);
    const cycleDays =
      reader.number(`${at}.cycleDays`, given.cycleDays, CYCLE_DAYS) ??
      known?.cycleDays ??
      undefined;
    const told = reader.list(`${at}.drugs`, given.drugs, (one, place) => this.#planned(one, place));
    const drugs =
      told.length > 0 ? told : (known?.drugs ?? []).map((one) => ofRegimen(one, cycleDays));
    const days = reader.list(`${at}.bloodTests`, given.bloodTests, (one, place) =>
      reader.day(place, one),
    );
    return present({
      regimen,
      name: reader.text(`${at}.name`, given.name) ?? known?.name,
      cycleDays,
      cyclesPlanned: reader.number(`${at}.cyclesPlanned`, given.cyclesPlanned, CYCLES),
      start: reader.day(`${at}.start`, given.start),
      drugs,
      cycles: this.#cycles(given.cycles, at, drugs),
      dropped: reader.list(`${at}.dropped`, given.dropped, (one, place) =>
        this.#dropped(one, place, drugs),
      ),
      stopped: reader.day(`${at}.stopped`, given.stopped),
      bloodTests: days,
    }) as Course;
  }

  #planned(raw: unknown, at: string): PlannedDrug | undefined {
    const reader = this.#reader;
    const given = reader.object(at, raw, ["drug", "part", "route", "days", "amount", "unit"]);
    const drug = this.#drug(given?.drug, at, this.#names.drugs);
    const route = reader.needed(
      `${at}.route`,
      reader.oneOf(`${at}.route`, given?.route, ROUTES),
      "drip, tablet or injection",
    );
    if (given === undefined || drug === undefined || route === undefined) return undefined;
    const days = given.days === undefined ? undefined : this.#days(given.days, `${at}.days`);
    const part = reader.text(`${at}.part`, given.part);
    return { ...present({ drug, part, route, ...this.#amount(given, at) }), days } as PlannedDrug;
  }

  #drug(given: unknown, at: string, among: readonly string[]): string | undefined {
    const place = `${at}.drug`;
    return this.#reader.needed(place, this.#reader.oneOf(place, given, among), "name of a drug");
  }

  #days(given: unknown, at: string): readonly number[] {
    const reader = this.#reader;
    const days = reader.list(at, given, (one, place) => reader.number(place, one, CYCLE_DAYS));
    return [...new Set(days)].sort((a, b) => a - b);
  }

  #amount(given: Readonly<Record<string, unknown>>, at: string) {
    const amount = this.#reader.number(`${at}.amount`, given.amount, AMOUNT);
    const unit = this.#reader.oneOf(`${at}.unit`, given.unit, UNITS);
    if (amount !== undefined && unit === undefined && amount > 0)
      this.#reader.needed(`${at}.unit`, unit, UNITS.join(", "));
    return { amount, unit };
  }

  /** In the order of their days, whatever order they were told in. */
  #cycles(raw: unknown, at: string, drugs: readonly PlannedDrug[]): readonly GivenCycle[] {
    const cycles = this.#reader.list(`${at}.cycles`, raw, (one, place) =>
      this.#cycle(one, place, drugs),
    );
    return [...cycles].sort((a, b) => a.start - b.start);
  }

  #cycle(raw: unknown, at: string, drugs: readonly PlannedDrug[]): GivenCycle | undefined {
    const reader = this.#reader;
    const given = reader.object(at, raw, ["start", "asPlanned", "doses", "body", "reason"]);
    const start = reader.needed(`${at}.start`, reader.day(`${at}.start`, given?.start), "date");
    if (given === undefined || start === undefined) return undefined;
    return present({
      start,
      asPlanned: reader.flag(`${at}.asPlanned`, given.asPlanned) ?? false,
      doses: reader.list(`${at}.doses`, given.doses, (one, place) => this.#dose(one, place, drugs)),
      body: given.body === undefined ? undefined : this.#body(given.body, `${at}.body`),
      reason: reader.text(`${at}.reason`, given.reason),
    }) as GivenCycle;
  }

  /** A dose of a day that is not in the plan would be counted by nothing: it is told. */
  #dose(raw: unknown, at: string, drugs: readonly PlannedDrug[]): GivenDose | undefined {
    const reader = this.#reader;
    const given = reader.object(at, raw, [
      "drug",
      "part",
      "days",
      "percent",
      "amount",
      "unit",
      "reason",
    ]);
    const drug = this.#drug(
      given?.drug,
      at,
      drugs.map((one) => one.drug),
    );
    if (given === undefined || drug === undefined) return undefined;
    const own = drugs.filter((one) => one.drug === drug);
    const part = reader.oneOf(
      `${at}.part`,
      given.part,
      own.flatMap((one) => one.part ?? []),
    );
    const days = given.days === undefined ? undefined : this.#days(given.days, `${at}.days`);
    const planned = own.flatMap((one) => one.days ?? []);
    const stray = (days ?? []).filter((day) => planned.length > 0 && !planned.includes(day));
    for (const day of stray) {
      const params = { fact: "days", given: String(day), near: "", values: planned.join(", ") };
      reader.report(`${at}.days`, "not-a-value", params);
    }
    const percent = reader.number(`${at}.percent`, given.percent, PERCENT);
    const reason = reader.text(`${at}.reason`, given.reason);
    return present({ drug, part, days, percent, ...this.#amount(given, at), reason }) as GivenDose;
  }

  #body(raw: unknown, at: string): BodySize {
    const reader = this.#reader;
    const given = reader.object(at, raw, ["heightCm", "weightKg", "areaM2"]);
    return present({
      heightCm: reader.number(`${at}.heightCm`, given?.heightCm, { min: 50, max: 250 }),
      weightKg: reader.number(`${at}.weightKg`, given?.weightKg, { min: 20, max: 350 }),
      areaM2: reader.number(`${at}.areaM2`, given?.areaM2, { min: 0.5, max: 4 }),
    }) as BodySize;
  }

  #dropped(raw: unknown, at: string, drugs: readonly PlannedDrug[]): DroppedDrug | undefined {
    const reader = this.#reader;
    const given = reader.object(at, raw, ["drug", "from", "reason"]);
    const drug = this.#drug(
      given?.drug,
      at,
      drugs.map((one) => one.drug),
    );
    const from = reader.needed(`${at}.from`, reader.day(`${at}.from`, given?.from), "date");
    if (drug === undefined || from === undefined) return undefined;
    return present({
      drug,
      from,
      reason: reader.text(`${at}.reason`, given?.reason),
    }) as DroppedDrug;
  }
}

/** Days and way of giving alone: the amounts are this person's own, and only their plan can say them. */
const ofRegimen = (
  { drug, route, days, hours }: RegimenDrug,
  cycleDays: number | undefined,
): PlannedDrug => ({
  drug,
  ...(hours === undefined ? {} : { part: "long-drip" }),
  route,
  days: daysOf(days, cycleDays),
});

function daysOf(
  days: RegimenDrug["days"],
  cycleDays: number | undefined,
): readonly number[] | undefined {
  if (days === "once") return [1];
  if (days === "not-known") return undefined;
  if (days !== "every-day") return days;
  return cycleDays === undefined ? undefined : Array.from({ length: cycleDays }, (_, i) => i + 1);
}
