/** What the files of care during treatment have in common. */
import { z } from "zod";

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
export const text = z.string().trim().min(1);

export const reviewed = {
  checkedBy: text,
  reviewDue: z.iso.date("no day of review: write reviewDue as YYYY-MM-DD"),
};

export const sourced = { status: z.enum(["verified", "recalled"]), source: text.optional() };
export const hasSource = (item: { status: string; source?: string | undefined }): boolean =>
  item.status === "recalled" || item.source !== undefined;
export const NO_SOURCE = "no source: name where it was seen, or mark it as recalled";
