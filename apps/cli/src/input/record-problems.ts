/** What a record says that needs a second look, as problems of the input. */

import type { Reading } from "@nextline/adapters/fhir/reading";
import type { Problem } from "@nextline/core";

export const recordProblems = ({ otherCancer, conflicts }: Reading): readonly Problem[] => [
  ...(otherCancer === undefined
    ? []
    : [{ at: "facts.histology", code: "another-cancer" as const, params: { name: otherCancer } }]),
  ...conflicts
    .filter(({ taken }) => !taken)
    .map(({ fact }) => ({
      at: `facts.${fact}`,
      code: "record-conflict" as const,
      params: { fact },
    })),
];
