/** The day before a day: changes are asked for with a day's overlap, since the registry's day is not everybody's. */
const DAY_MS = 86_400_000;

export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
