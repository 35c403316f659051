/** The one seed of all laws: the same profiles in every run. */
export const SEED = 20_261_101;
