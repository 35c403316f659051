/** Checks what comes from outside against a shape. A schema library would weigh more than all else that opens a link. */

type Check<T> = (value: unknown) => value is T;
export type Of<C> = C extends Check<infer T> ? T : never;

type Fields = Readonly<Record<string, Check<unknown>>>;
type OptionalIn<F extends Fields> = {
  [K in keyof F]: undefined extends Of<F[K]> ? K : never;
}[keyof F];
type Whole<F extends Fields> = { [K in Exclude<keyof F, OptionalIn<F>>]: Of<F[K]> } & {
  [K in OptionalIn<F>]?: Of<F[K]>;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields that are not named are let through. */
export const shape =
  <F extends Fields>(fields: F): Check<Whole<F>> =>
  (value): value is Whole<F> =>
    isRecord(value) && Object.entries(fields).every(([name, fits]) => fits(value[name]));

export const text =
  (pattern = /^/): Check<string> =>
  (value): value is string =>
    typeof value === "string" && pattern.test(value);

export const whole: Check<number> = (value): value is number => Number.isInteger(value);

export const oneOf =
  <const T extends string | number>(...words: readonly T[]): Check<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const maybe =
  <T>(fits: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || fits(value);

export const list =
  <T>(fits: Check<T>): Check<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(fits);

/** An address that may be asked. */
export const webAddress: Check<string> = (value): value is string =>
  typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
