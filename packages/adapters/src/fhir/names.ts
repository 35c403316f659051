/** What our own documents say in places where the standard has no word: names that reader and writer share. */
export const INTENT = "urn:nextline:treatment-intent";
export const GROUP = "urn:nextline:treatment";
export const QUESTIONNAIRE = "urn:nextline:questionnaire";
export const FIELD = "urn:nextline:radiotherapy-field";
