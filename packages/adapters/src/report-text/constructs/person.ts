/** Age, Karnofsky, Child-Pugh and weight loss, each by its own form. */
import type { Construct, Found } from "../types.ts";
import { limitAt, numberAfter, pieceAt, roleAt } from "../walk.ts";

export const person: Construct = {
  roles: ["year-old", "age", "karnofsky", "childpugh", "loss"],
  read(sentence, at, { rules }): readonly Found[] {
    const role = roleAt(sentence, at);
    if (role === "year-old") {
      const before = pieceAt(sentence, at - 1);
      return before?.role === "number"
        ? [{ fact: "age", value: before.value, from: at - 1, to: at }]
        : [];
    }
    if (role === "childpugh") {
      const piece = [1, 2, 3]
        .map((step) => pieceAt(sentence, at + step))
        .find(
          (one) => one !== undefined && /^[ABC]\d?$/.test(sentence.text.slice(one.start, one.end)),
        );
      return piece === undefined
        ? []
        : [
            {
              fact: "childPugh",
              value: sentence.text.charAt(piece.start),
              from: at,
              to: sentence.pieces.indexOf(piece),
            },
          ];
    }
    const place = numberAfter(sentence, at, role === "loss" ? 8 : 5);
    const value = pieceAt(sentence, place)?.value;
    if (value === undefined || limitAt(sentence, place) !== undefined) return [];
    if (role === "age") return [{ fact: "age", value, from: at, to: place }];
    if (role === "karnofsky") {
      const ecog = rules.karnofsky.find(({ from }) => value >= from)?.ecog;
      return ecog === undefined || value > 100
        ? []
        : [{ fact: "ecog", value: ecog, from: at, to: place, certainty: "converted" }];
    }
    if (pieceAt(sentence, place + 1)?.entry?.unit !== "%") return [];
    const behind = sentence.text.slice(pieceAt(sentence, place)?.end, sentence.end).slice(0, 60);
    const months =
      /\b(?:in|over|during|within|across)\b[^.]{0,24}?\b(3|6|three|six)[ -]months?/i.exec(
        behind,
      )?.[1];
    const ahead = /\b(3|6|three|six)[ -]month\b/i.exec(
      sentence.text.slice(
        Math.max(sentence.start, (pieceAt(sentence, at)?.start ?? 0) - 30),
        pieceAt(sentence, at)?.end,
      ),
    )?.[1];
    const count = (months ?? ahead)?.toLowerCase();
    if (count === undefined) return [];
    const fact =
      count === "3" || count === "three" ? "weightLossPercent3Months" : "weightLossPercent6Months";
    return [{ fact, value, from: at, to: place + 1 }];
  },
};
