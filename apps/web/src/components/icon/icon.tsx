/** The few shapes of the app, drawn inline so that they follow the colour of the text beside them. */

const PATHS = {
  info: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z", "M12 11v6", "M12 7.2v.3"],
  caution: ["M12 3.5 21.5 20h-19Z", "M12 10v5", "M12 17.3v.2"],
  emergency: ["M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2Z", "M12 7v6.5", "M12 16.6v.2"],
  chevron: ["m6 9.5 6 6 6-6"],
  tick: ["m5 12.5 4.7 5L19 7"],
  open: ["M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z"],
  question: [
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
    "M9.3 9.4a2.8 2.8 0 1 1 4.1 2.5c-.9.5-1.4 1-1.4 2",
    "M12 16.8v.2",
  ],
  line: ["M2 16h7.5a4 4 0 0 0 4-4v0a4 4 0 0 1 4-4H22"],
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it say the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {PATHS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
