/** Links that another maker made hold plain FHIR: they are opened as a record; a card of one vaccine or test is not. */
import { ShareFault } from "@nextline/adapters/share/fault";
import { readLink } from "@nextline/adapters/share/link";
import { openLink } from "@nextline/adapters/share/open-link";
import { openFile } from "@nextline/adapters/share/sealed-file";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRecord } from "../../packages/adapters/src/fhir/read/read-record.ts";
import { ready, recordOf } from "../../tools/records.ts";
import { card, fhir, type OtherMaker, otherMaker } from "./other-maker.ts";

let maker: OtherMaker;
beforeAll(async () => {
  maker = await otherMaker();
});
afterAll(() => maker.close());

const now = new Date("2026-11-25T12:00:00Z");
const open = async (link: string) =>
  openLink(readLink(link), { recipient: "Nextline", now, fetch });

async function problem(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ShareFault) return error.problem;
    throw error;
  }
  return undefined;
}

const RECORD = recordOf("brand-names");

describe("a link of another maker", () => {
  it("gives its bundle, from a list or from one file", async () => {
    expect(await open(await maker.listed(fhir(RECORD)))).toEqual({ record: RECORD });
    expect(await open(await maker.direct(fhir(RECORD)))).toEqual({ record: RECORD });
  });

  it("in several files gives one record of all, read as the bundle it was", async () => {
    const { entry } = RECORD as { entry: readonly { resource: object }[] };
    const half = Math.ceil(entry.length / 2);
    const parts = [entry.slice(0, half), entry.slice(half)].map((part) =>
      fhir({ ...RECORD, entry: part }),
    );
    const came = await open(await maker.listed(...parts, card));
    if (!("record" in came)) throw new Error("not a record");
    const outcome = readRecord(came.record, ready().codes);
    const whole = readRecord(RECORD, ready().codes);
    expect(outcome).toMatchObject({ reading: { profile: { facts: factsOf(whole) } } });
    expect(Object.keys(factsOf(whole)).length).toBeGreaterThan(3);
  });

  it("of cards alone, or of nothing that can be read, says which", async () => {
    expect(await problem(async () => open(await maker.listed(card)))).toBe("health-card");
    expect(await problem(async () => open(await maker.direct(card)))).toBe("health-card");
    const api = { type: "application/smart-api-access", text: "{}" };
    expect(await problem(async () => open(await maker.listed(api)))).toBe("unreadable");
    expect(await problem(async () => open(await maker.listed(fhir([]))))).toBe("unreadable");
    const picture = { resourceType: "Binary", contentType: "image/png", data: "AA==" };
    expect(await problem(async () => open(await maker.listed(fhir(picture))))).toBe("unreadable");
    const many = Array.from({ length: 21 }, () => fhir(RECORD));
    expect(await problem(async () => open(await maker.listed(...many)))).toBe("too-large");
  });
});

describe("a health card", () => {
  it("as a file or as the text of its square code is named as one", async () => {
    const opening = { passcode: "blue kettle 7", now };
    expect(await problem(() => openFile(card.text, opening))).toBe("health-card");
    expect(() =>
      readLink("shc:/5676290952432060346029243740446031222959532654603460292540772804"),
    ).toThrow("health-card");
  });
});

const factsOf = (outcome: ReturnType<typeof readRecord>) =>
  "reading" in outcome ? outcome.reading.profile.facts : {};
