/** Drugs and regimens: every drug that is named has a file, every caution reaches an option, doses stay clinical. */
import type { Drug, Regimen } from "../../../packages/core/src/knowledge/medicine.ts";
import type { Option } from "../../../packages/core/src/knowledge/types.ts";
import { type Criterion, leavesOf } from "../../../packages/core/src/logic/criterion.ts";
import type { Content } from "../load.ts";
import {
  conditionFaults,
  drugsNamed,
  type Fault,
  type MedicineProblem,
  place,
  twice,
  unknown,
  wordFaults,
} from "./problem.ts";

export const checkDrugs = (content: Content): readonly MedicineProblem[] => [
  ...content.drugs.flatMap((drug) => drugProblems(drug, content)),
  ...namedElsewhere(content),
  ...content.options.flatMap((option) => optionProblems(option, content)),
  ...content.regimens.flatMap((regimen) => regimenProblems(regimen, content)),
  ...drugWordProblems(content),
];

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

function drugProblems(drug: Drug, content: Content): readonly MedicineProblem[] {
  const file = `drugs/${drug.id}.yaml`;
  const everywhere = content.drugs.flatMap(({ cautions }) => cautions);
  const mine = drug.cautions.flatMap(({ id, from }) => [
    ...everywhere.filter((one) => one.id === id).slice(1),
    ...from.filter((row) => everywhere.filter((one) => one.from.includes(row)).length > 1),
  ]);
  return [
    ...place(file, "cautions", mine.length === 0 ? [] : [TWICE]),
    ...drug.cautions.flatMap(({ id, if: condition, alsoFor }) => [
      ...place(file, id, condition === undefined ? [] : conditionFaults(condition, content)),
      ...place(file, id, unknown(alsoFor ?? [], idsOf(content.drugs), "drug")),
    ]),
    ...place(file, "noOption", wiringFaults(drug, content)),
  ];
}

const TWICE: Fault = ["a caution or a row of the evidence stands twice", "keep one of them"];

/** A caution that reaches no option needs its reason; a reason needs that it reaches none. */
function wiringFaults(drug: Drug, { options }: Content): readonly Fault[] {
  const held = (id: string) => options.some(({ drugs }) => drugs?.includes(id));
  const reached = drug.cautions.filter(({ alsoFor }) => held(drug.id) || alsoFor?.some(held));
  if (reached.length < drug.cautions.length && drug.noOption === undefined)
    return [["no option holds the drug of these cautions", "name it in an option, or say why not"]];
  if (held(drug.id) && drug.noOption !== undefined)
    return [["an option holds it", "take the reason out"]];
  return [];
}

/** Classes, rules and the arms of studies. */
function namedElsewhere(content: Content): readonly MedicineProblem[] {
  const known = idsOf(content.drugs);
  const rules = Object.entries(content.rules).flatMap(([kind, list]) =>
    list.flatMap(({ id, if: condition }) =>
      condition === undefined ? [] : [{ kind, id, condition }],
    ),
  );
  return [
    ...Object.entries(content.drugClasses).flatMap(([name, drugs]) =>
      place("drug-classes.yaml", name, unknown(drugs, known, "drug")),
    ),
    ...rules.flatMap(({ kind, id, condition }) =>
      place(`rules/${kind}`, id, unknown(drugsNamed(condition), known, "drug")),
    ),
    ...content.studies.list.flatMap(({ id, arms }) =>
      arms.flatMap((arm) => {
        const drugs = arm.drugs.filter((drug) => drug !== "placebo");
        const regimens = arm.regimen === undefined ? [] : [arm.regimen];
        return place(`studies/${id}.yaml`, arm.id, [
          ...unknown(drugs, known, "drug"),
          ...unknown(regimens, idsOf(content.regimens), "regimen"),
        ]);
      }),
    ),
  ];
}

const DRUG_FAMILIES = ["chemotherapy", "targeted", "immunotherapy"];

function optionProblems(option: Option, content: Content): readonly MedicineProblem[] {
  const file = `options/${option.id}.yaml`;
  if (option.drugs === undefined)
    return place(file, "drugs", DRUG_FAMILIES.includes(option.family) ? [UNNAMED] : []);
  return place(file, "drugs", [
    ...unknown(option.drugs, idsOf(content.drugs), "drug"),
    ...twice(option.drugs, "drug"),
    ...currentFaults(option.current, option.drugs, content),
  ]);
}

const UNNAMED: Fault = ["it does not say which drugs it holds", "write drugs: [...], [] for none"];

/** What tells that the option is given now has to be among its drugs. */
function currentFaults(
  current: Criterion | undefined,
  drugs: readonly string[],
  { drugClasses }: Content,
): readonly Fault[] {
  if (current === undefined) return [];
  const negated = "all" in current ? current.all.filter((part) => "not" in part) : [];
  const asked = leavesOf(current).filter((leaf) => !negated.flatMap(leavesOf).includes(leaf));
  return asked.flatMap((leaf): readonly Fault[] => {
    if (!("fact" in leaf) || leaf.hasAny === undefined) return [];
    const wanted = leaf.hasAny.flatMap((name) =>
      name.startsWith("class:") ? (drugClasses[name.slice("class:".length)] ?? []) : [name],
    );
    return wanted.some((drug) => drugs.includes(drug))
      ? []
      : [[`"current" asks for ${leaf.hasAny.join(", ")}, which it does not hold`, "name the drug"]];
  });
}

function regimenProblems(regimen: Regimen, content: Content): readonly MedicineProblem[] {
  const file = `regimens/${regimen.id}.yaml`;
  const drugs = regimen.drugs.map(({ drug }) => drug);
  const { cycleDays } = regimen;
  const late = regimen.drugs.filter(
    ({ days }) => Array.isArray(days) && cycleDays !== null && Math.max(...days) > cycleDays,
  );
  return [
    ...place(file, "drugs", unknown(drugs, idsOf(content.drugs), "drug")),
    ...place(file, "options", unknown(regimen.options, idsOf(content.options), "option")),
    ...place(file, "options", regimen.options.length > 0 || regimen.noOption ? [] : [NOWHERE]),
    ...place(file, "cycleDays", late.length === 0 ? [] : [LATE]),
    ...regimen.options.flatMap((id) => {
      const holds = content.options.find((option) => option.id === id)?.drugs ?? [];
      const strange = drugs.filter((drug) => !holds.includes(drug));
      return place(
        file,
        "options",
        strange.map((drug) => [`${id} does not hold ${drug}`, "correct the option or the regimen"]),
      );
    }),
  ];
}

const NOWHERE: Fault = ["no option uses it", "name the option, or say why in noOption"];
const LATE: Fault = ["a day after the end of the cycle", "correct the days or the cycle"];

/** A kidney function in mL/min is no dose. */
const DOSE = /\d\s?(?:mg|micrograms?|µg|g|ml|tablets?|capsules?)\b(?!\/min)/i;

function drugWordProblems(content: Content): readonly MedicineProblem[] {
  const cautions = content.drugs.flatMap((drug) => drug.cautions);
  const verified = cautions.filter(({ status }) => status === "verified").map(({ id }) => id);
  const recalled = new Set(
    cautions.filter((one) => one.status === "recalled").map((one) => one.id),
  );
  return Object.entries(content.words).flatMap(([language, { medicine }]) => {
    const file = `words/${language}/drug-cautions.yaml`;
    const { drugs, drugCautions } = medicine;
    const shown = Object.keys(drugCautions).filter((id) => recalled.has(id));
    const others = Object.fromEntries(
      Object.entries(drugCautions).filter(([id]) => !recalled.has(id)),
    );
    const doses = Object.entries({ ...drugs, ...drugCautions }).filter(([, said]) =>
      DOSE.test(said),
    );
    return [
      ...place(file, "drugs", wordFaults([...idsOf(content.drugs)], drugs)),
      ...place(file, "cautions", wordFaults(verified, others)),
      ...shown.flatMap((id) => place(file, id, [RECALLED])),
      ...doses.flatMap(([id]) => place(file, id, [["a dose in plain words", "take it out"]])),
    ];
  });
}

const RECALLED: Fault = [
  "only recalled, and yet in the words of patients",
  "take its plain words out, or verify it",
];
