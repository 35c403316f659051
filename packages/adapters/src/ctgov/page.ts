/** The shape of a page of the registry: as little as is needed to store its records and to find the next. */
import { z } from "zod";
import { NotAPage } from "./fault.ts";

const NCT = /^NCT\d{8}$/;

const pageSchema = z.object({
  studies: z.array(z.unknown()),
  nextPageToken: z.string().min(1).nullish(),
  totalCount: z.int().nonnegative().nullish(),
});

const study = z.looseObject({
  protocolSection: z.looseObject({
    identificationModule: z.looseObject({ nctId: z.string().regex(NCT) }),
    statusModule: z.looseObject({ overallStatus: z.string().nullish() }).nullish(),
  }),
});

export interface Found {
  readonly nct: string;
  readonly status?: string;
  /** The record as it came, as JSON. */
  readonly text: string;
}

export interface RegistryPage {
  readonly found: readonly Found[];
  /** Places in the page of what is no record. */
  readonly refused: readonly string[];
  readonly next?: string;
  readonly total?: number;
}

export function readPage(body: string): RegistryPage {
  const read = pageSchema.safeParse(parsed(body));
  if (!read.success) throw new NotAPage("it holds no list of studies");
  const { studies, nextPageToken: next, totalCount: total } = read.data;
  const all = studies.map(readStudy);
  return {
    found: all.flatMap((one) => one ?? []),
    refused: all.flatMap((one, i) => (one === undefined ? [`studies[${i}]`] : [])),
    ...(next == null ? {} : { next }),
    ...(total == null ? {} : { total }),
  };
}

function readStudy(raw: unknown): Found | undefined {
  const read = study.safeParse(raw);
  if (!read.success) return undefined;
  const { identificationModule, statusModule } = read.data.protocolSection;
  const status = statusModule?.overallStatus ?? undefined;
  return {
    nct: identificationModule.nctId,
    ...(status === undefined ? {} : { status }),
    text: JSON.stringify(raw),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new NotAPage("it is not JSON");
  }
}
