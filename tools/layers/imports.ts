/** Each import on its own: does the file exist, and may this file look there? */
import { existsSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import {
  CORE_SOURCE,
  type Fault,
  homeOf,
  isPure,
  isTest,
  type SourceFile,
  target,
} from "./files.ts";
import { declaredFor, packageName } from "./packages.ts";

/** The stages of core, first to last; a file imports from its own stage or an earlier one. */
const STAGES: readonly (readonly string[])[] = [
  ["logic", "criteria"],
  ["facts"],
  ["knowledge"],
  ["profile"],
  ["options"],
  ["evidence"],
  ["values"],
  ["trials"],
  ["care"],
  ["news"],
  ["summary"],
  ["words"],
  ["assess.ts"],
  ["index.ts"],
];

/** The one package that core may use: a seeded random generator. */
const RANDOM = "pure-rand";

type Complaint = Pick<Fault, "what" | "cure"> | undefined;

export function importFaults(root: string, file: SourceFile): Fault[] {
  return file.imports.flatMap(({ specifier, line }) => {
    const complaint = specifier.startsWith(".")
      ? aboutPath(root, file.path, specifier)
      : aboutPackage(root, file.path, specifier);
    return complaint === undefined ? [] : [{ file: file.path, line, ...complaint }];
  });
}

function aboutPath(root: string, from: string, specifier: string): Complaint {
  const to = target(from, specifier);
  if (/(^|\/)(dist|build)\//.test(to)) return undefined;
  if (!/\.[a-z]+$/.test(specifier) || !existsSync(join(root, to))) {
    return { what: `no file ${specifier}`, cure: 'write the path with its extension, "./x.ts"' };
  }
  if (isTest(to) && !isTest(from)) {
    return { what: `imports the test ${specifier}`, cure: "move what is shared out of the test" };
  }
  if (homeOf(from) !== homeOf(to)) return mayReach(from, to) ? undefined : reaching(to);
  return isPure(from) ? aboutStage(from, to) : undefined;
}

/** Tools, benches and tests look anywhere; a launcher starts before anything is installed. */
function mayReach(from: string, to: string): boolean {
  const isLauncher = /^apps\/[^/]+\/bin\//.test(from) && to.startsWith("tools/");
  return isLauncher || isTest(from) || /^(tools|bench|tests)\//.test(from);
}

const reaching = (to: string): Complaint => ({
  what: `reaches into ${homeOf(to)}`,
  cure: "import a package by its name, as in @nextline/core",
});

function aboutStage(from: string, to: string): Complaint {
  const [here, there] = [stageOf(from), stageOf(to)];
  if (here === -1 || there === -1) {
    const stray = here === -1 ? from : to;
    return { what: `${stray} belongs to no stage`, cure: "move it into the folder of a stage" };
  }
  if (there <= here) return undefined;
  return {
    what: `forward import: ${placeOf(from)} comes before ${placeOf(to)}`,
    cure: "move what is needed to the earlier stage, or take it as an argument",
  };
}

const placeOf = (path: string): string => path.slice(CORE_SOURCE.length).split("/")[0] ?? "";
const stageOf = (path: string): number =>
  STAGES.findIndex((stage) => stage.includes(placeOf(path)));

function aboutPackage(root: string, from: string, specifier: string): Complaint {
  const name = packageName(specifier);
  const isNode = specifier.startsWith("node:") || builtinModules.includes(specifier);
  if (isPure(from)) return aboutCore(specifier, isNode);
  if (isNode) return undefined;
  if (!declaredFor(root, from).has(name)) {
    return { what: `undeclared package ${name}`, cure: "declare it in the nearest package.json" };
  }
  return aboutOurOwn(from, name);
}

function aboutCore(specifier: string, isNode: boolean): Complaint {
  if (specifier.startsWith(`${RANDOM}/`)) return undefined;
  return {
    what: `core imports ${isNode ? "Node's" : "the package"} ${specifier}`,
    cure: `core uses no package but ${RANDOM}/…; take what it gives as an argument`,
  };
}

/** Adapters build on core alone, apps on core and adapters; the command line also starts the server. */
function aboutOurOwn(from: string, name: string): Complaint {
  const below = /^packages\//.test(from) ? [] : ["@nextline/adapters"];
  const beside = homeOf(from) === "apps/cli" ? ["@nextline/server"] : [];
  const allowed = ["@nextline/core", ...below, ...beside];
  const isBound = /^(packages|apps)\//.test(from) && !isTest(from);
  if (!isBound || !name.startsWith("@nextline/") || allowed.includes(name)) return undefined;
  return {
    what: `${homeOf(from)} imports ${name}`,
    cure: `only ${allowed.join(" and ")} may be used here`,
  };
}
