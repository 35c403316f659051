/** The lexicon of reports made ready: every phrase in one automaton, with the drugs of the knowledge. */
import { Automaton, type Knowledge, parsePhrase, type ReportEntry } from "@nextline/core";

const ready = new WeakMap<Knowledge, Automaton<ReportEntry>>();

export function reportPhrases(knowledge: Knowledge): Automaton<ReportEntry> {
  const known = ready.get(knowledge);
  if (known !== undefined) return known;
  const automaton = new Automaton<ReportEntry>();
  for (const entry of [...knowledge.compiled.reports.entries, ...drugsOf(knowledge)])
    for (const phrase of entry.phrases) automaton.add(parsePhrase(phrase, {}), entry);
  ready.set(knowledge, automaton);
  return automaton;
}

/** Drugs by their name and their brands; what the phrase language would take for a sign of its own is a blank. */
const drugsOf = ({ compiled }: Knowledge): readonly ReportEntry[] =>
  compiled.drugs
    .filter(({ id }) => !compiled.drugKinds.supportive.includes(id))
    .map(({ id, brands }) => ({
      role: "drug",
      drugs: [id],
      phrases: [id.replaceAll("-", " "), id, ...brands.map(({ name }) => name)].map((name) =>
        name.replace(/[()[\]|<>]/g, " "),
      ),
    }));
