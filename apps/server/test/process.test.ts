/** The server as a program: one line when it is ready, a clear word when it cannot start, an end when asked. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { type AddressInfo, connect, createServer as createSocket, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ask, makeSite, PAGE, type Site } from "./site.ts";

const HOST = fileURLToPath(new URL("host.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

let site: Site;
const started: ChildProcess[] = [];
const opened: { destroy(): void }[] = [];

beforeAll(() => {
  site = makeSite();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const each of opened.splice(0)) each.destroy();
});
afterAll(() => site.remove());

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly messages: () => string;
  readonly ended: Promise<number | null>;
}

function start(
  env: Record<string, string> = {},
  { root = site.root, port }: { readonly root?: string; readonly port?: string } = {},
): Started {
  const { PORT: _port, ...rest } = process.env;
  const args = ["--import", "tsx", HOST, root, ...(port === undefined ? [] : [port])];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...rest, ...env } });
  started.push(child);
  let [out, messages] = ["", ""];
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (messages += text));
  const ended = once(child, "close").then(([status]) => status as number | null);
  return { child, out: () => out, messages: () => messages, ended };
}

/** Gives the port out of the one line. */
async function ready({ child, out, messages, ended }: Started): Promise<number> {
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
  const line = /^Nextline: http:\/\/127\.0\.0\.1:(\d+)\n$/.exec(out());
  if (line === null) throw new Error(`not ready: ${out()}${messages()}`);
  return Number(line[1]);
}

async function occupy(port: number): Promise<{ server: Server; port: number } | undefined> {
  const server = createSocket();
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    return { server, port: (server.address() as AddressInfo).port };
  } catch {
    return undefined;
  }
}

/** Where this device could be reached from outside, and on Linux another address of its own. */
function otherAddresses(): readonly string[] {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return process.platform === "linux" ? [...outside, "127.0.0.2"] : outside;
}

describe("started", () => {
  it("says where it is in one line, once it answers there, and nothing else", async () => {
    const run = start({ PORT: "0" });
    const answer = await ask(await ready(run), "/?question=1");
    expect(answer.body.toString()).toBe(PAGE);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.out().split("\n")).toHaveLength(2);
    expect(run.messages()).toBe("");
  });

  it("takes the port of PORT", async () => {
    const free = await occupy(0);
    free?.server.close();
    await once(free?.server as Server, "close");
    expect(await ready(start({ PORT: String(free?.port) }))).toBe(free?.port);
  });

  it("takes the port that the caller asks for before PORT", async () => {
    const taken = await occupy(0);
    const port = await ready(start({ PORT: String(taken?.port) }, { port: "0" }));
    taken?.server.close();
    expect(port).not.toBe(taken?.port);
  });

  it("takes the next free port where 4173 is taken and PORT is empty", async () => {
    const taken = await occupy(4173);
    const port = await ready(start({ PORT: "" }));
    taken?.server.close();
    expect(port).toBeGreaterThan(4173);
    expect(port).toBeLessThan(4273);
  });

  it("listens on this device alone", async () => {
    const port = await ready(start({ PORT: "0" }));
    for (const host of otherAddresses()) {
      const socket = connect({ port, host });
      opened.push(socket);
      const [error] = await once(socket, "error");
      expect(error.code).toBe("ECONNREFUSED");
    }
  });
});

describe("that cannot start says why and how to mend it", () => {
  it("PORT is taken", async () => {
    const taken = await occupy(0);
    const run = start({ PORT: String(taken?.port) });
    expect(await run.ended).toBe(1);
    taken?.server.close();
    expect(run.out()).toBe("");
    expect(run.messages()).toBe(
      `nextline: port ${taken?.port} is taken by another program. Choose another, or none: then the next free port is taken.\n`,
    );
  });

  it("PORT is no port", async () => {
    const run = start({ PORT: "65536" });
    expect(await run.ended).toBe(1);
    expect(run.out()).toBe("");
    expect(run.messages()).toMatch(/^nextline: PORT is "65536", which is no port\. Give .*\n$/);
  });

  it("the pages are not there", async () => {
    const run = start({ PORT: "0" }, { root: `${site.root}/no-such-folder` });
    expect(await run.ended).toBe(1);
    expect(run.out()).toBe("");
    expect(run.messages()).toMatch(/^nextline: the pages are not built yet\. .*npm start.*\n$/);
  });
});

describe.each(["SIGINT", "SIGTERM"] as const)("%s ends it with 0", (signal) => {
  it.each([
    ["while nobody is connected", () => undefined],
    ["while a browser keeps its connection", keepAlive],
    ["while somebody is connected who asks nothing", silent],
    ["while somebody asks very slowly", slow],
  ])("%s", async (_name, hold) => {
    const run = start({ PORT: "0" });
    await hold(await ready(run));
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(run.messages()).toBe("");
  });

  it("at once when it comes twice", async () => {
    const run = start({ PORT: "0" });
    await slow(await ready(run));
    run.child.kill(signal);
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
  });
});

async function keepAlive(port: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  opened.push(agent);
  const [response] = await once(get({ port, host: "127.0.0.1", agent }), "response");
  await once(response.resume(), "end");
}

async function silent(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  opened.push(socket);
  await once(socket, "connect");
}

async function slow(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  opened.push(socket);
  await once(socket, "connect");
  socket.write("GET / HTTP/1.1\r\nHost: ");
}
