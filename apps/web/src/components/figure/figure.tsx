/** One result in the view the reader likes: words, a picture of a hundred, bars, or a table. */
import { Segments } from "../field/segments.tsx";
import { Heading, type HeadingLevel } from "../heading/heading.tsx";
import { Bars } from "./bars.tsx";
import { type FigureView, type FigureWords, type ViewProps, viewsOf } from "./figure-model.ts";
import { IconArray } from "./icon-array.tsx";

export interface FigureProps extends ViewProps {
  readonly level: HeadingLevel;
  /** The reader's choice, kept by the page so that every figure follows it. */
  readonly view: FigureView;
  /** Left out where one switch stands above all figures of a page. */
  readonly onView?: (view: FigureView) => void;
}

export function Figure({ figure, words, level, view, onView }: FigureProps) {
  const views = viewsOf(figure);
  const shown = views.includes(view) ? view : "sentence";
  return (
    <figure class={`figure figure-${figure.kind}`} aria-labelledby={`${figure.id}-title`}>
      <Heading level={level} id={`${figure.id}-title`} className="figure-title">
        {figure.title}
      </Heading>
      <p class="figure-time">{figure.months}</p>
      <Sentence figure={figure} />
      {!views.some(isPicture) && <p class="hint">{words.noPicture}</p>}
      {onView && views.length > 1 && (
        <ViewSwitch
          id={figure.id}
          legend={`${words.switchLegend} ${figure.title}`}
          {...{ words, shown, views, onView }}
        />
      )}
      <View figure={figure} words={words} shown={shown} />
      {figure.source && (
        <figcaption class="figure-foot">
          <p>{figure.certainty}</p>
          <p>{figure.source}</p>
        </figcaption>
      )}
    </figure>
  );
}

const isPicture = (view: FigureView): boolean => view === "icons" || view === "bars";

/** Both frames, always: how many, and how many not. */
export function Sentence({ figure }: Pick<ViewProps, "figure">) {
  return (
    <>
      <p class="figure-sentence">{figure.sentence}</p>
      <p>{figure.otherFrame}</p>
    </>
  );
}

export interface ViewSwitchProps {
  readonly id: string;
  /** What it is for, read aloud. */
  readonly legend: string;
  readonly words: FigureWords;
  readonly shown: FigureView;
  readonly views: readonly FigureView[];
  readonly onView: (view: FigureView) => void;
}

export function ViewSwitch({ id, legend, words, shown, views, onView }: ViewSwitchProps) {
  return (
    <div class="view-switch">
      <Segments
        name={`${id}-view`}
        legend={legend}
        segments={views.map((value) => ({ value, label: words.views[value] }))}
        chosen={shown}
        onChoose={(value) => onView(views.find((view) => view === value) ?? shown)}
      />
    </div>
  );
}

function View({ shown, ...props }: ViewProps & { readonly shown: FigureView }) {
  if (shown === "icons") return <IconArray {...props} />;
  if (shown === "bars") return <Bars {...props} />;
  return shown === "table" ? <FigureTable {...props} /> : null;
}

export function FigureTable({ figure, words }: ViewProps) {
  return (
    <table class="figure-table">
      <caption>
        {figure.title}, {figure.months}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.armHeading}</th>
          <th scope="col">{words.countHeading}</th>
        </tr>
      </thead>
      <tbody>
        {figure.arms.map(({ id, name, said }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
