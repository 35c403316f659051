/** The addresses of shares: make one, open one as SMART Health Links 1.0.0 asks, see how it stands, delete it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { collect, type Knock, type Opened, open, standing, withdraw } from "./opening.ts";
import { type ShareFiles, Shelf } from "./shelf.ts";

export interface SharesOptions {
  readonly files: ShareFiles;
  /** Seconds since 1970; a test has a clock of its own. */
  readonly now?: () => number;
  /** How many shares are kept at once. */
  readonly most?: number;
  /** How often one address may ask within a minute: to make a share, and for anything else. */
  readonly perMinute?: { readonly make: number; readonly ask: number };
}

export const LINKS = "/links";

const MOST_SHARES = 1000;
const PER_MINUTE = { make: 10, ask: 60 };
/** A profile is sealed into less than 20,000 letters; ten times that and more fits a record of a hospital. */
const LONGEST_SEALED = 500_000;
const MOST_BODY = LONGEST_SEALED + 2000;
const MOST_DAYS = 30;
const DAY_SECONDS = 86_400;
/** The clock of a device may be wrong by so much. */
const SLACK_SECONDS = 3600;
const SWEEP_MS = 3_600_000;

const NAME = { type: "string", pattern: "^[A-Za-z0-9_-]{43}$" } as const;
const PASSCODE = { type: "string", maxLength: 400 } as const;

const MAKE = {
  type: "object",
  required: ["sealed", "passcode", "exp"],
  properties: {
    sealed: {
      type: "string",
      maxLength: LONGEST_SEALED,
      pattern: "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){4}$",
    },
    passcode: { ...PASSCODE, minLength: 6 },
    exp: { type: "integer" },
  },
} as const;

const KNOCK = {
  type: "object",
  required: ["recipient"],
  properties: {
    recipient: { type: "string", minLength: 1, maxLength: 400 },
    passcode: PASSCODE,
    embeddedLengthMax: { type: "integer", minimum: 0 },
  },
} as const;

const ONE = { type: "object", required: ["id"], properties: { id: NAME } } as const;
const TICKET = {
  type: "object",
  required: ["id", "ticket"],
  properties: { id: NAME, ticket: NAME },
} as const;

type Make = { Body: { sealed: string; passcode: string; exp: number } };
type Knocking = {
  Params: { id: string };
  Body: { recipient: string; passcode?: string; embeddedLengthMax?: number };
};
type Named = { Params: { id: string } };
type Ticketed = { Params: { id: string; ticket: string } };

/** Nothing that comes in is logged, and nothing is answered that was sent. */
export async function addShares(server: FastifyInstance, options: SharesOptions): Promise<void> {
  const { default: rateLimit } = await import("@fastify/rate-limit");
  const { files, now = nowInSeconds, most = MOST_SHARES, perMinute = PER_MINUTE } = options;
  const shelf = new Shelf({ files, now, most });
  await server.register(async (part) => {
    await part.register(rateLimit, { global: false, hook: "onRequest" });
    part.addHook("onSend", async (_request, reply) => {
      reply.header("cache-control", "no-store");
    });
    const often = (max: number) => ({ rateLimit: { max, timeWindow: "1 minute" } });
    addMaking(part, shelf, often(perMinute.make));
    addOpening(part, shelf, often(perMinute.ask));
    part.get(LINKS, async (_request, reply) => reply.code(204).send());
    addKeeping(part, shelf, often(perMinute.ask));
    const timer = setInterval(() => void shelf.sweep().catch(() => undefined), SWEEP_MS).unref();
    part.addHook("onClose", async () => clearInterval(timer));
  });
}

const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

type Often = { readonly rateLimit: { readonly max: number; readonly timeWindow: string } };

function addMaking(server: FastifyInstance, shelf: Shelf, config: Often): void {
  const schema = { body: MAKE };
  server.post<Make>(LINKS, { config, schema, bodyLimit: MOST_BODY }, async ({ body }, reply) => {
    const left = body.exp - shelf.now();
    if (left <= 0 || left > MOST_DAYS * DAY_SECONDS + SLACK_SECONDS) return say(reply, 400);
    const made = await shelf.add(body);
    return made === undefined ? say(reply, 507) : reply.code(201).send(made);
  });
}

/** Any reader of Health Links may open one, from whatever page it runs in: the link itself is the right to. */
function addOpening(server: FastifyInstance, shelf: Shelf, config: Often): void {
  server.options(`${LINKS}/:id`, { config }, async (_request, reply) =>
    shared(reply)
      .header("access-control-allow-methods", "POST")
      .header("access-control-allow-headers", "content-type")
      .code(204)
      .send(),
  );
  const schema = { params: ONE, body: KNOCK };
  const answerKnock = async (request: FastifyRequest<Knocking>, reply: FastifyReply) => {
    const opened = await open(shelf, request.params.id, knockOf(request.body));
    const folder = `${request.protocol}://${request.host}${LINKS}/${request.params.id}`;
    return answerOpened(opened, reply, folder);
  };
  server.post<Knocking>(`${LINKS}/:id`, { config, schema, bodyLimit: 4000 }, (request, reply) =>
    answerKnock(request, shared(reply)),
  );
  server.get<Ticketed>(
    `${LINKS}/:id/:ticket`,
    { config, schema: { params: TICKET } },
    async (request, reply) => {
      const sealed = await collect(shelf, request.params.id, request.params.ticket);
      if (sealed === undefined) return say(shared(reply), 404);
      return shared(reply).type("application/jose").send(sealed);
    },
  );
}

const shared = (reply: FastifyReply): FastifyReply =>
  reply.header("access-control-allow-origin", "*");

/** A passcode is the same however a keyboard put its letters together. */
const knockOf = ({
  passcode = "",
  embeddedLengthMax = LONGEST_SEALED,
}: Knocking["Body"]): Knock => ({
  passcode: passcode.normalize("NFKC").trim(),
  embeddedMost: embeddedLengthMax,
});

function answerOpened(opened: Opened, reply: FastifyReply, folder: string): FastifyReply {
  switch (opened.is) {
    case "gone":
      return say(reply, 404);
    case "locked":
      return reply.code(401).send({ remainingAttempts: 0 });
    case "refused":
      return reply.code(401).send({ remainingAttempts: opened.triesLeft });
    case "embedded":
      return reply.send(listing({ embedded: opened.sealed }));
    case "ticket":
      return reply.send(listing({ location: `${folder}/${opened.ticket}` }));
  }
}

/** One file, which never changes. */
const listing = (where: { readonly embedded: string } | { readonly location: string }) => ({
  status: "finalized",
  files: [{ contentType: "application/fhir+json", ...where }],
});

/** For its maker, who alone has the token. */
function addKeeping(server: FastifyInstance, shelf: Shelf, config: Often): void {
  const about = { config, schema: { params: ONE } };
  server.get<Named>(`${LINKS}/:id/state`, about, async ({ params, headers }, reply) => {
    const found = await standing(shelf, params.id, tokenIn(headers.authorization));
    return found === undefined ? say(reply, 404) : reply.send(found);
  });
  server.delete<Named>(`${LINKS}/:id`, about, async ({ params, headers }, reply) => {
    const isDone = await withdraw(shelf, params.id, tokenIn(headers.authorization));
    return isDone ? reply.code(204).send() : say(reply, 404);
  });
}

const tokenIn = (header = ""): string => /^Bearer ([\w-]{43})$/.exec(header)?.[1] ?? "";

const SENTENCES: Readonly<Record<number, string>> = {
  400: "A share lasts 30 days at most.",
  404: "There is nothing to open here.",
  507: "This server keeps no more shares at the moment.",
};

const say = (reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).type("text/plain; charset=utf-8").send(`${SENTENCES[status]}\n`);
