/** The edge to the CQL packages, whose types say little: CQL text to a program, and the program run over flat patients. */
import {
  CqlTranslator,
  createModelInfoProvider,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from "@cqframework/cql/cql-to-elm";
import cql from "cql-execution";
import type { Cell } from "./columns.ts";
import { systemModel } from "./model.ts";

export type FlatPatient = Readonly<Record<string, Cell>>;

/** What each condition came to, by its name: true, false or null. */
export type Answers = Readonly<Record<string, unknown>>;

export interface CqlProgram {
  run(patients: readonly FlatPatient[]): Promise<readonly Answers[]>;
}

export function translate(text: string, patientModel: string): CqlProgram {
  const models: Readonly<Record<string, string>> = {
    System: systemModel(),
    Nextline: patientModel,
  };
  const manager = new ModelManager();
  manager.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((id) => (id in models ? stringAsSource(models[id] ?? "") : null)),
  );
  const translated = CqlTranslator.fromText(text, new LibraryManager(manager));
  const errors = [...translated.errors.asJsReadonlyArrayView()].map((error) => error.message);
  if (errors.length > 0) throw new Error(`CQL does not translate: ${errors.join("; ")}`);
  return programOf(withoutPlaces(translated.toJson()));
}

/** Places in the text would be recorded for every person and expression; without them the engine runs faster. */
const withoutPlaces = (elm: string): object =>
  JSON.parse(elm, (key, value) =>
    key === "localId" || key === "locator" || key === "annotation" ? undefined : value,
  );

function programOf(elm: object): CqlProgram {
  const library = new cql.Library(elm, new cql.Repository({}));
  const executor = new cql.Executor(library, new cql.CodeService({}));
  return {
    run: async (patients) => {
      const { patientResults } = await executor.exec(source(patients));
      return patients.map((_, i): Answers => patientResults[String(i)]);
    },
  };
}

function source(patients: readonly FlatPatient[]) {
  const records = patients.map((patient, i) => new CqlPatient(patient, String(i)));
  let at = 0;
  return { currentPatient: () => records[at], nextPatient: () => records[++at] };
}

/** The engine asks for the one record of each patient, and for its properties. */
class CqlPatient {
  readonly #id: string;

  constructor(cells: FlatPatient, id: string) {
    Object.assign(this, cells);
    this.#id = id;
  }
  getId = (): string => this.#id;
  findRecords = (): [CqlPatient] => [this];
  get = (): null => null;
  getCode = (): null => null;
  getDate = (): null => null;
  getDateOrInterval = (): null => null;
}
