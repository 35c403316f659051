/** Names of drugs to choose from when treatments are filled in: generic and brand. */
import type { Knowledge } from "@nextline/core";
import type { DrugView } from "../protocol.ts";

export function drugViews({ compiled }: Knowledge): readonly DrugView[] {
  return compiled.drugs.map(({ id, brands }) => ({
    id,
    name: id.replace(/-/g, " ").replace(/^s 1$/, "S-1"),
    brands: brands.map(({ name }) => name),
  }));
}
