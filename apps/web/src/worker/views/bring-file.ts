/** A file with one resource a line, read piece by piece: it is never held whole, however long it is. */
import { LineFault, linesOf, RecordReader } from "@nextline/adapters/fhir/reader";
import { phrase, type Voice } from "@nextline/core";
import type { BringView, Situation } from "../protocol.ts";
import { nothing, outcomeView, problem, readiness } from "./bring-record.ts";

/** In bytes. */
const PIECE = 1 << 20;
/** Longer than any bundle of one person that stands in a line. */
const LONGEST_LINE = 64_000_000;

/** A broken line ends the reading: it might hide a treatment. */
export async function fileView(
  file: Blob,
  situation: Situation,
  onProgress: (share: number) => void,
): Promise<BringView> {
  const { now, codes } = await readiness(situation);
  const reader = new RecordReader(codes);
  let number = 0;
  try {
    for await (const { text } of linesOf(piecesOf(file, onProgress), LONGEST_LINE)) {
      number++;
      if (text.trim() !== "") reader.addRecord(JSON.parse(text));
    }
  } catch (error) {
    return nothing(faultText(error, number, now.voice));
  }
  return outcomeView(reader.end(), now);
}

async function* piecesOf(
  file: Blob,
  onProgress: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    onProgress(at / file.size);
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}

function faultText(error: unknown, line: number, voice: Voice): string {
  if (error instanceof SyntaxError) {
    const message = phrase(voice, "json-broken");
    return problem(voice, "not-json", { message, line: String(line), column: "1" });
  }
  if (!(error instanceof LineFault)) throw error;
  if (error.problem === "too-large") return problem(voice, "too-large");
  return problem(voice, "cannot-read", { message: phrase(voice, "read-not-utf8") });
}
