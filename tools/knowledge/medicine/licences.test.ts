/** Licences that options state, against the approvals: nothing contradicts, and every difference is on this list. */
import { expect, it } from "vitest";
import { compileKnowledge } from "../compile.ts";
import { licenceDisagreements } from "./licences.ts";

const { knowledge } = compileKnowledge();

/** No approval was seen, or it is only recalled, or an approval that was seen is left out of the option. */
const KNOWN = [
  "no-approval: chemo-trastuzumab UK says licensed",
  "no-approval: chemo-trastuzumab-pembrolizumab UK says licensed",
  "no-approval: chemo-trastuzumab-pembrolizumab JP says licensed",
  "no-approval: chemo-trastuzumab-pembrolizumab KR says licensed",
  "no-approval: chemo-nivolumab UK says licensed",
  "no-approval: chemo-pembrolizumab UK says licensed",
  "no-approval: chemo-pembrolizumab JP says licensed",
  "no-approval: chemo-pembrolizumab KR says licensed",
  "no-approval: chemo-tislelizumab JP says not-licensed",
  "no-approval: chemo-zolbetuximab SG says licensed",
  "left-out: chemo-zolbetuximab KR says nothing",
  "left-out: chemo-zolbetuximab CN says nothing",
  "no-approval: first-line-immunotherapy-dmmr JP says not-licensed",
  "recalled-only: ramucirumab-paclitaxel EU says licensed",
  "no-approval: ramucirumab-paclitaxel UK says licensed",
  "recalled-only: ramucirumab EU says licensed",
  "no-approval: ramucirumab UK says licensed",
  "no-approval: pembrolizumab-tmb-high JP says licensed",
  "recalled-only: nivolumab-third-line US says not-licensed",
  "recalled-only: nivolumab-third-line CN says licensed",
  "left-out: trifluridine-tipiracil EU says nothing",
  "left-out: ntrk-inhibitor EU says nothing",
  "recalled-only: selpercatinib EU says licensed",
  "no-approval: selpercatinib JP says licensed",
  "no-approval: dabrafenib-trametinib JP says licensed",
];

const found = licenceDisagreements(knowledge);

it("no option contradicts an approval", () => {
  expect(found.filter(({ kind }) => kind === "against")).toEqual([]);
});

it("the differences are those of the list", () => {
  const lines = found.map((one) => `${one.kind}: ${one.option} ${one.region} says ${one.says}`);
  expect(lines).toEqual(KNOWN);
});

it("an option that says the opposite is found", () => {
  const options = knowledge.options.map((option) =>
    option.id === "apatinib" ? { ...option, licence: { CN: "not-licensed" } } : option,
  );
  const planted = licenceDisagreements({ ...knowledge, options });
  expect(planted).toContainEqual({
    option: "apatinib",
    region: "CN",
    kind: "against",
    says: "not-licensed",
    approvals: "licensed (verified)",
  });
});
