/** The calendar file, read back line by line: whole days, stable ids, escaped words, no alarm. */
import { describe, expect, it } from "vitest";
import { toCalendar } from "./calendar.ts";

const made = new Date("2026-11-01T12:00:00Z");
const file = toCalendar({
  name: "My treatment days",
  events: [
    { date: "2026-12-31", days: 1, summary: "Drip: paclitaxel, ramucirumab", note: "May move" },
    { date: "2026-12-31", days: 1, summary: "Blood test" },
    { date: "2027-02-26", days: 5, summary: "Tablets: s-1; capecitabine" },
  ],
  made,
});

/** Long lines are folded: a line that begins with a blank goes on with the one before. */
const lines = file.replace(/\r\n[ \t]/g, "").split("\r\n");
const all = (name: string) =>
  lines.filter((line) => line.split(/[:;]/)[0] === name).map((line) => line.slice(name.length));

describe("a calendar file", () => {
  it("is a calendar of RFC 5545 with one event for each", () => {
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(all("VERSION")).toEqual([":2.0"]);
    expect(all("PRODID")).toHaveLength(1);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(3);
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(3);
    expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it("holds whole days, the end not included, over the end of a year and of February", () => {
    expect(all("DTSTART")).toEqual([
      ";VALUE=DATE:20261231",
      ";VALUE=DATE:20261231",
      ";VALUE=DATE:20270226",
    ]);
    expect(all("DTEND")).toEqual([
      ";VALUE=DATE:20270101",
      ";VALUE=DATE:20270101",
      ";VALUE=DATE:20270303",
    ]);
  });

  it("escapes commas and semicolons", () => {
    expect(all("SUMMARY")).toEqual([
      ":Drip: paclitaxel\\, ramucirumab",
      ":Blood test",
      ":Tablets: s-1\\; capecitabine",
    ]);
  });

  it("gives each event an id of its own that stays and names no drug", () => {
    const ids = all("UID");
    expect(new Set(ids).size).toBe(3);
    expect(ids.join(" ")).not.toMatch(/paclitaxel|ramucirumab|capecitabine|drip|tablet/i);
    const later = toCalendar({
      name: "My treatment days",
      events: [{ date: "2026-12-31", days: 1, summary: "Drip: paclitaxel" }],
      made: new Date("2026-12-01T00:00:00Z"),
    });
    expect(later).toContain(`UID${ids[0]}`);
  });

  it("rings no alarm and names no place", () => {
    expect(file).not.toMatch(/VALARM|LOCATION/);
  });

  it("is the same file for the same days", () => {
    const again = toCalendar({ name: "n", events: [], made });
    expect(toCalendar({ name: "n", events: [], made })).toBe(again);
  });
});
