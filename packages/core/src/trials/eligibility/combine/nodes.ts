/** Turns chunks into nodes: constructs first, then words of the grammar; what remains is unknown. */
import type { DiscussEntry } from "../../../knowledge/eligibility.ts";
import { constructsAt } from "../constructs/all.ts";
import type { Found, Stream } from "../constructs/construct.ts";
import type { Side } from "../criteria.ts";
import type { Chunk } from "../lexicon/chunks.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { withoutBorrowed, withoutExamples, withoutHeads } from "./examples.ts";
import { fillerNode, type Node, type Place, plainNode, shaped } from "./node.ts";

export function nodesOf(chunks: readonly Chunk[], lexicon: Lexicon, side: Side): readonly Node[] {
  const stream: Stream = { chunks, lexicon, side };
  const nodes: Node[] = [];
  for (let at = 0; at < chunks.length; ) {
    const found = readAt(stream, at);
    if (found === undefined) {
      nodes.push(plain(chunks, at, lexicon));
      at++;
    } else {
      nodes.push(shaped(found.node));
      at = found.to;
    }
  }
  const said = withoutHeads(withoutExamples(nodes));
  return side === "exclusion" ? withoutBorrowed(said) : said;
}

function readAt(stream: Stream, at: number): Found | undefined {
  for (const construct of constructsAt.get(stream.chunks[at]?.key ?? "") ?? []) {
    const found = construct.read(stream, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words of the grammar, by the key of their chunk. */
const GRAMMAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "op:and": "and",
    "op:or": "or",
    "op:and-or": "and-or",
    "op:not": "not",
    "op:except": "except",
    "op:exceptions": "exceptions",
    "op:if": "if",
    "op:if-woman": "if",
    "op:if-man": "if",
    "op:allowed": "allowed",
    "op:provided": "provided",
    "op:forbidden": "forbidden",
    "op:must": "must",
    "op:must-not": "must-not",
    "op:including": "including",
    "op:past": "past",
    "op:but": "but",
    "op:then": "then",
    "op:example": "example",
    "op:note": "note",
    "sign:,": "comma",
    "sign:;": "semi",
    "sign::": "colon",
    "sign:(": "open",
    "sign:)": "close",
    "sign:/": "slash",
    "sign:&": "and",
    "sign:-": "dash",
  }),
);

/** Words of the grammar that ask for nothing where no construct took them. */
const EMPTY = new Set(["op:sex", "op:received", "op:giving", "op:part"]);

/** Words that no construct took: they narrow what is asked, and no fact tells how. */
const NARROWING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    drug: ["prior-drug"],
    "op:progressed-on": ["prior-lines"],
    "op:line": ["prior-lines"],
    "op:first-line": ["prior-lines"],
    "op:second-line": ["prior-lines"],
    "op:third-line": ["prior-lines"],
    "op:systemic": ["prior-lines"],
    "op:setting": ["prior-lines"],
    "op:untreated": ["prior-lines"],
    "op:naive": ["prior-drug"],
    "op:drug-word": ["prior-drug"],
    "op:steroid": ["steroid"],
    "op:daily": ["other"],
    "op:before": ["other"],
    "op:ago": ["other"],
    "op:washout": ["washout"],
    "op:weight-loss": ["weight"],
    "op:blood-pressure": ["hypertension"],
    "op:nyha": ["cardiac"],
    "op:normal": ["other"],
    "op:within": ["other"],
    "op:times": ["other"],
    "op:ended": ["other"],
    "op:place": ["other"],
    "op:perioperative": ["prior-lines"],
  }),
);

/** `that has not been cured` narrows the noun before it. */
const RELATIVE = ["that", "which"];

const NO = /^(?:no|not|none)$/i;

/** Signs that say nothing by themselves. */
const SILENT = new Set([
  'sign:"',
  "sign:'",
  "sign:.",
  "sign:•",
  "sign:|",
  "sign:!",
  "sign:?",
  "sign:_",
  "sign:\\",
  "sign:®",
  "sign:™",
  "sign:†",
  "sign:^",
]);

function plain(chunks: readonly Chunk[], at: number, lexicon: Lexicon): Node {
  const place = chunks[at] as Chunk;
  const { key, meaning, raw } = place;
  if (key === "filler") return fillerNode(place);
  if (isEnumeration(chunks, at)) return fillerNode(place);
  if (key === "sign:." && endsSentence(chunks, at)) return operator("stop", place);
  if (EMPTY.has(key)) return fillerNode(place);
  if (key === "word") return wordNode(chunks, at, lexicon);
  const name = GRAMMAR.get(key);
  if (name === "not") {
    const isRelative = at > 0 && RELATIVE.includes(chunks[at - 1]?.stem ?? "");
    return plainNode("operator", place, { name, isNo: NO.test(raw), isRelative });
  }
  if (name !== undefined) return operator(name, place);
  if (SILENT.has(key)) return fillerNode(place);
  if (meaning?.role === "discuss") return talk(meaning.discuss, place);
  const kinds = meaning?.role === "lab" ? meaning.lab.kinds : NARROWING.get(key);
  if (kinds !== undefined) return plainNode("discuss", place, { kinds });
  return plainNode(isAbbreviation(chunks, at) ? "filler" : "unknown", place);
}

const OTHER = { kinds: ["other"] };

/** A word that is in no phrase. */
function wordNode(chunks: readonly Chunk[], at: number, { isCondition }: Lexicon): Node {
  const place = chunks[at] as Chunk;
  if (isCondition(place.stem)) return plainNode("discuss", place, OTHER);
  return plainNode(isAbbreviation(chunks, at) ? "filler" : "unknown", place);
}

const operator = (name: string, place: Place): Node => plainNode("operator", place, { name });

const talk = ({ kinds, takes }: DiscussEntry, place: Place): Node =>
  plainNode("discuss", place, { kinds, isWide: takes === "sentence" });

const MARK = /^(?:#|[a-h]|i{1,3}|iv|v)$/;

/** `1)`, `a)`, `ii.` within a text: the mark of a list, without an opening bracket. */
function isEnumeration(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at] as Chunk;
  if (chunk.key !== "sign:)" && chunks[at + 1]?.key !== "sign:)") return false;
  const mark = chunk.key === "sign:)" ? at - 1 : at;
  const first = mark < 0 ? undefined : chunks[mark];
  const closing = chunks[mark + 1];
  if (first === undefined || closing?.key !== "sign:)" || closing.start !== first.end) return false;
  const isMark =
    (first.key === "number" && first.value < 20) ||
    (MARK.test(first.stem) && first.end - first.start <= 3);
  const isOpened = mark > 0 && chunks[mark - 1]?.key === "sign:(";
  return isMark && !isOpened && !isWithinBrackets(chunks, mark);
}

function isWithinBrackets(chunks: readonly Chunk[], at: number): boolean {
  const depths = known.get(chunks) ?? depthsOf(chunks);
  known.set(chunks, depths);
  return (depths[at] ?? 0) > 0;
}

const known = new WeakMap<readonly Chunk[], readonly number[]>();

/** How many brackets are open before each chunk. */
function depthsOf(chunks: readonly Chunk[]): readonly number[] {
  let depth = 0;
  return chunks.map(({ key }) => {
    const before = depth;
    if (key === "sign:(") depth++;
    else if (key === "sign:)" && depth > 0) depth--;
    return before;
  });
}

/** A full stop with a gap or nothing behind it. */
const endsSentence = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1] === undefined || (chunks[at + 1] as Chunk).start > (chunks[at] as Chunk).end;

/** Capitals alone in brackets behind known words are their short form. */
function isAbbreviation(chunks: readonly Chunk[], at: number): boolean {
  if (at < 2 || chunks[at]?.capitals !== true) return false;
  const isAlone = chunks[at - 1]?.key === "sign:(" && chunks[at + 1]?.key === "sign:)";
  return isAlone && chunks[at - 2]?.meaning !== undefined;
}
