/** What the decision-aid standard wants of every option, test and policy: a field that is missing is named with its criterion. */
import type { Content } from "../load.ts";
import type { FileProblem } from "../read.ts";
import { COUNTS } from "./counts.ts";
import { type Dossier, SECTIONS } from "./load.ts";

const SIZES = { qualifying: 6, certification: 6, tests: 4, quality: 23 } as const;

export const checkDossier = (content: Content, dossier: Dossier): readonly FileProblem[] => [
  ...SECTIONS.flatMap((name) => sectionProblems(name, dossier)),
  ...unexplained(content),
];

function sectionProblems(name: (typeof SECTIONS)[number], dossier: Dossier): FileProblem[] {
  const file = `knowledge/dossier/${name}.yaml`;
  const items = dossier[name];
  const ids = items.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const strange = items.flatMap(({ id, counts }) =>
    (counts ?? [])
      .filter(({ count }) => COUNTS[count] === undefined)
      .map(({ count }) => [id, count]),
  );
  const placeless = items.filter(({ counts, where }) => counts !== undefined && where.length === 0);
  return [
    ...twice.map((id) => ({ file, at: id, problem: "stands twice", cure: "keep one" })),
    ...strange.map(([at = "", count]) => ({
      file,
      at,
      problem: `no count "${count}"`,
      cure: `name one of ${Object.keys(COUNTS).join(", ")}`,
    })),
    ...placeless.map(({ id }) => ({
      file,
      at: `${id}.where`,
      problem: "no place where it is shown",
      cure: "name a command or a file",
    })),
    ...(ids.length === SIZES[name] ? [] : [wrongSize(file, ids.length, SIZES[name])]),
  ];
}

const wrongSize = (file: string, found: number, wanted: number): FileProblem => ({
  file,
  at: "",
  problem: `${found} criteria, the standard has ${wanted}`,
  cure: "give each criterion once",
});

const unexplained = ({ options, explain }: Content): readonly FileProblem[] =>
  options
    .filter(({ id }) => explain[id] === undefined)
    .map(({ id }) => ({
      file: `knowledge/explain/${id}.yaml`,
      at: "",
      problem: "an option without its explanation (IPDASi Q4, Q5, Q6)",
      cure: "write it in the shape of its family",
    }));
