/** Words that the plain register does not use: orders, war, verdicts, promises, blame, bare probabilities. */
import { sentencesOf, wordsOf } from "./text.ts";

export interface LanguageFault {
  readonly words: string;
  readonly problem: string;
  readonly cure: string;
}

interface Rule {
  readonly find: RegExp;
  readonly problem: string;
  readonly cure: string;
  /** A question in the person's own voice ("Is it safe for me to drive?") may say it. */
  readonly askable?: boolean;
  /** Fine where the sentence also gives a figure. */
  readonly unlessNumber?: boolean;
}

/** Terms that hold a banned word and are not meant by the rule. */
const TERMS =
  /\bbest supportive care\b|\b(?:best|worst), typical (?:and|or) (?:best|worst) case\b|\b(?:best|worst) case\b|\b(?:heart|panic|asthma) attacks?\b|\bsafe place\b/gi;

const RULES: readonly Rule[] = [
  {
    find: /\b(?:should|must|ought|have to|need to|had better)(?:n['’]t)?\b/i,
    problem: "an order to the person",
    cure: 'say "You can ask …" or "Your team will want to …"',
    askable: true,
  },
  {
    find: /\b(?:fight\w*|fought|battl\w+|war|warriors?|weapons?|enem(?:y|ies)|attack\w*|defeat\w*|conquer\w*|combat\w*|arsenal|beat(?:ing)? (?:the |your )?cancer)\b/i,
    problem: "a war word",
    cure: 'say what happens: "slows the cancer", "shrinks the tumour"',
  },
  {
    find: /\bbest\b/i,
    problem: '"best" as a verdict',
    cure: "say for whom, and compared with what, or leave it out",
    askable: true,
  },
  {
    find: /\b(?:un)?safe(?:ly|r|st)?\b/i,
    problem: '"safe" as a verdict',
    cure: "say which harm is meant and what is done about it",
    askable: true,
  },
  {
    find: /\b(?:guarante\w+|miracles?|breakthroughs?|wonder drugs?|promising|revolutionary|game[- ]chang\w+|cutting[- ]edge|groundbreaking)\b/i,
    problem: "a promise",
    cure: "say what was found, and in whom",
  },
  {
    find: /\b(?:you|people|persons?|patients?|who)(?: have| has| had|['’]ve)? failed\b/i,
    problem: "blame of the person",
    cure: 'the drug fails, never the person: "the cancer grew while you had this drug"',
  },
  {
    find: /\b(?:1|one) in (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a hundred|a thousand)\b/i,
    problem: 'a "1 in X"',
    cure: 'say "X of 100 people"',
  },
  {
    find: /(?<!\b(?:more|less|as) )\b(?:(?:un)?likely|probab(?:le|ly)|rare|rarely|uncommon|very common|(?:high|low|small|good|slim|great) (?:chance|risk)|almost (?:always|never))\b/i,
    problem: "a probability in words alone",
    cure: 'give the figure first, or say only that it "can" happen',
    unlessNumber: true,
    askable: true,
  },
  {
    find: /\b(?:tumors?|hemoglobin|anemi[ac]|esophag\w+|diarrhea|edema|leukemia|fiber|colors?|randomiz\w+|hospitaliz\w+|hemorrhag\w+|pediatric)\b/i,
    problem: "a spelling that is not British",
    cure: "write tumour, haemoglobin, anaemia, oesophagus, diarrhoea, randomised",
  },
];

const OWN_VOICE = /\b(?:I|me|my|we|us|our)\b/;
const isOwnQuestion = (sentence: string): boolean =>
  /\?["”’)]?$/.test(sentence) && OWN_VOICE.test(sentence);

export function languageFaults(text: string): readonly LanguageFault[] {
  return sentencesOf(text).flatMap(faultsOf);
}

function faultsOf(sentence: string): readonly LanguageFault[] {
  const rest = sentence.replace(TERMS, "term");
  return RULES.flatMap(({ find, problem, cure, askable, unlessNumber }) => {
    const words = find.exec(rest)?.[0];
    if (words === undefined) return [];
    if (askable === true && isOwnQuestion(sentence)) return [];
    if (unlessNumber === true && /\d/.test(rest)) return [];
    return [{ words, problem, cure }];
  });
}

export const MOST_WORDS = 20;

/** Sentences above the limit, longest first. All words count here, terms too: a reader's breath is the measure. */
export const longSentences = (text: string): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
    .sort((a, b) => wordsOf(b).length - wordsOf(a).length);
