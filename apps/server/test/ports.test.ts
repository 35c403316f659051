/** A port is a whole number that a port can be; without one, the usual port comes first and others after it. */
import { describe, expect, it } from "vitest";
import { portsToTry, readPort } from "../src/ports.ts";

describe("a port", () => {
  it.each([
    ["0", 0],
    ["1", 1],
    ["4173", 4173],
    ["65535", 65_535],
  ])("is read from %j", (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  it.each(["", "abc", "-1", "65536", "80.5", "0x50", " 4173", "4173 ", "1e3", "٤١٧٣", "100000"])(
    "is not %j",
    (text) => {
      expect(readPort(text)).toBeUndefined();
    },
  );
});

describe("ports to try", () => {
  it("are the one that was asked for, alone", () => {
    expect(portsToTry(80)).toEqual([80]);
    expect(portsToTry(0)).toEqual([0]);
  });

  it("are 4173 and those after it, where none was asked for", () => {
    const ports = portsToTry(undefined);
    expect(ports.slice(0, 3)).toEqual([4173, 4174, 4175]);
    expect(new Set(ports).size).toBe(ports.length);
  });
});
