/** Made-up figures in every view: benefit, harm, not published, no arm, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT } from "../example.ts";
import { Figure } from "./figure.tsx";
import type { FigureModel, FigureView, FigureWords } from "./figure-model.ts";

const words: FigureWords = {
  switchLegend: "Show as:",
  views: { sentence: "Words only", icons: "100 people", bars: "Bars", table: "Table" },
  counted: "counted",
  others: "not counted",
  armHeading: "Group",
  countHeading: "People",
  noPicture: "The study printed no number at a set time. So there is no picture.",
};

const benefit: FigureModel = {
  id: "made-up-benefit",
  kind: "benefit",
  title: "A made-up benefit",
  sentence: "After 6 months it held for 61 of 100 people with A and for 48 of 100 with B.",
  otherFrame: "It did not hold for 39 of 100 people with A and for 52 of 100 with B.",
  denominator: 100,
  arms: [
    { id: "a", name: "Drug A", count: 61, said: "61 of 100" },
    { id: "b", name: "Drug B", count: 48, said: "48 of 100" },
  ],
  months: "6 months",
  source: "Made up for this page. It is about no drug.",
  certainty: "How sure we are: not rated.",
};

const harm: FigureModel = {
  ...benefit,
  id: "made-up-harm",
  kind: "harm",
  title: "A made-up side effect",
  sentence: "17 of 100 people had it with A and 9 of 100 with B.",
  otherFrame: "83 of 100 people did not have it with A and 91 of 100 with B.",
  arms: [
    { id: "a", name: "Drug A", count: 17, said: "17 of 100" },
    { id: "b", name: "Drug B", count: 9, said: "9 of 100" },
  ],
};

const unpublished: FigureModel = {
  ...benefit,
  id: "made-up-unknown",
  title: "Nothing was published",
  sentence: "The study printed no number for this.",
  otherFrame: "So we cannot say how many people had no benefit.",
  arms: benefit.arms.map((arm) => ({ ...arm, count: undefined, said: "not published" })),
};

const long: FigureModel = {
  ...harm,
  id: "made-up-long",
  title: LONG_TEXT,
  arms: harm.arms.map((arm) => ({ ...arm, name: LONG_TEXT, said: `${arm.said} ${LONG_TEXT}` })),
  source: LONG_TEXT,
};

const shown = (figure: FigureModel, start: FigureView) => () => {
  const [view, onView] = useState(start);
  const ownId = { ...figure, id: `${figure.id}-${start}` };
  return <Figure figure={ownId} words={words} level={4} view={view} onView={onView} />;
};

export const examples: readonly Example[] = [
  { name: "benefit, a hundred people", Show: shown(benefit, "icons") },
  { name: "harm, a hundred people", Show: shown(harm, "icons") },
  { name: "harm, bars", Show: shown(harm, "bars") },
  { name: "benefit, table", Show: shown(benefit, "table") },
  { name: "words only", Show: shown(benefit, "sentence") },
  { name: "empty", Show: shown({ ...unpublished, id: "made-up-empty", arms: [] }, "sentence") },
  { name: "all unknown", Show: shown(unpublished, "table") },
  { name: "very long words", Show: shown(long, "bars") },
];
