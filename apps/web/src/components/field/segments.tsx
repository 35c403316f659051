/** A small switch between a few short words: radio buttons that look like one bar. */

export interface Segment {
  readonly value: string;
  readonly label: string;
}

export interface SegmentsProps {
  readonly name: string;
  readonly legend: string;
  readonly segments: readonly Segment[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

export function Segments({ name, legend, segments, chosen, onChoose }: SegmentsProps) {
  return (
    <fieldset class="segments">
      <legend class="spoken">{legend}</legend>
      {segments.map(({ value, label }) => (
        <label class="segment" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
