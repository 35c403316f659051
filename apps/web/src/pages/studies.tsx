/** Study by study: who took part, how like this person they were, how sure it is, benefit and then harm. */
import { signal } from "@preact/signals";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { Figure, ViewSwitch } from "../components/figure/figure.tsx";
import type {
  FigureModel,
  FigureWords,
  FigureView as Look,
} from "../components/figure/figure-model.ts";
import { t } from "../words.ts";
import type { FigureView, StudyView } from "../worker/protocol.ts";

/** One choice for all figures, so that what is compared looks alike. */
const look = signal<Look>("sentence");
const LOOKS: readonly Look[] = ["sentence", "icons", "bars", "table"];

const FEW = 3;

/** The first study stands open, the others behind one press each. */
export function Studies({ studies }: { readonly studies: readonly StudyView[] }) {
  const figures = studies.flatMap((study) => study.figures);
  return (
    <>
      {figures.length > 0 && <LookSwitch words={words(figures[0] as FigureView)} />}
      {studies.map((study, place) =>
        place === 0 ? (
          <Study key={study.people[0]} study={study} place={place} />
        ) : (
          <Disclosure key={study.people[0]} summary={study.people[0] ?? ""}>
            <Study study={study} place={place} />
          </Disclosure>
        ),
      )}
    </>
  );
}

function LookSwitch({ words: said }: { readonly words: FigureWords }) {
  return (
    <>
      <p class="look-label" aria-hidden="true">
        {said.switchLegend}
      </p>
      <ViewSwitch
        id="studies"
        legend={said.switchLegend}
        words={said}
        shown={look.value}
        views={LOOKS}
        onView={(view) => {
          look.value = view;
        }}
      />
    </>
  );
}

interface StudyProps {
  readonly study: StudyView;
  readonly place: number;
}

/** Who took part and how sure it is stand once, above all numbers of the study. */
function Study({ study, place }: StudyProps) {
  const benefit = study.figures.filter(({ kind }) => kind === "benefit");
  const harm = study.figures.filter(({ kind }) => kind === "harm");
  return (
    <section class="study">
      <p>{study.people.slice(place === 0 ? 0 : 1).join(" ")}</p>
      <p>{study.certainty.join(" ")}</p>
      <Disclosure summary={t("how-like-you")} about={study.people[0] ?? ""}>
        {study.closeness.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Disclosure>
      <Part heading={t("figures-benefit")} figures={benefit} prefix={`s${place}b`} />
      <Part heading={t("figures-harm")} figures={harm} prefix={`s${place}h`} />
      <p class="figure-foot">{study.source.join(" ")}</p>
    </section>
  );
}

interface PartProps {
  readonly heading: string;
  readonly figures: readonly FigureView[];
  readonly prefix: string;
}

/** Benefit and harm alike: the first few stand open, the others behind one press. */
function Part({ heading, figures, prefix }: PartProps) {
  if (figures.length === 0) return null;
  const draw = (figure: FigureView, i: number) => (
    <Figure
      key={`${prefix}${i}`}
      level={4}
      figure={modelOf(figure, `${prefix}${i}`)}
      words={words(figure)}
      view={look.value}
    />
  );
  const rest = figures.slice(FEW);
  return (
    <>
      <h3>{heading}</h3>
      {figures.slice(0, FEW).map(draw)}
      {rest.length > 0 && (
        <Disclosure summary={t("figures-more", { count: rest.length })}>
          {rest.map((figure, i) => draw(figure, i + FEW))}
        </Disclosure>
      )}
    </>
  );
}

/** Without a denominator nothing can be drawn: the arms then have no count. */
function modelOf(figure: FigureView, id: string): FigureModel {
  const { of = 0 } = figure;
  return {
    id,
    kind: figure.kind,
    title: figure.title,
    sentence: figure.sentences.join(" "),
    otherFrame: figure.notes.slice(1).join(" "),
    denominator: of,
    arms: figure.arms.map(({ name, count }, i) => ({
      id: `${id}-${i}`,
      name,
      count: figure.icons ? count : undefined,
      said: count === undefined ? t("not-published") : t("count-of", { count, of }),
    })),
    months: figure.notes[0] ?? "",
    source: "",
    certainty: "",
  };
}

const words = ({ kind }: FigureView): FigureWords => ({
  switchLegend: t("figure-switch"),
  views: {
    sentence: t("figure-sentence"),
    icons: t("figure-icons"),
    bars: t("figure-bars"),
    table: t("figure-table"),
  },
  counted: t(`figure-counted-${kind}`),
  others: t(`figure-others-${kind}`),
  armHeading: t("figure-arm"),
  countHeading: t("figure-count"),
  noPicture: t("figure-no-picture"),
});
