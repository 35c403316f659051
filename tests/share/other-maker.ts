/** A server of another maker on the loopback: it hands out a manifest, or one file, sealed with one key. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { linkOf } from "@nextline/adapters/share/link";
import { newKey, type Sealable, seal } from "../../packages/adapters/src/share/seal.ts";

export interface OtherMaker {
  /** The link to a list of files; the first stands in it, the others at addresses of their own. */
  listed(...files: readonly Sealable[]): Promise<string>;
  /** The link to one file, without a list. */
  direct(file: Sealable): Promise<string>;
  close(): Promise<void>;
}

const CORS = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };

export async function otherMaker(): Promise<OtherMaker> {
  const answers = new Map<string, string>();
  const server = createServer(({ method, url = "" }, response: ServerResponse) => {
    const body = answers.get(url.split("?")[0] ?? "");
    response.writeHead(method === "OPTIONS" ? 204 : body === undefined ? 404 : 200, CORS);
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const put = (body: string): string => {
    const path = `/${answers.size}`;
    answers.set(path, body);
    return origin + path;
  };
  return {
    async listed(...given) {
      const key = newKey();
      const files = await Promise.all(
        given.map(async (file, n) => {
          const sealed = await seal(file, key);
          const where = n === 0 ? { embedded: sealed } : { location: put(sealed) };
          return { contentType: file.type, ...where };
        }),
      );
      return linkOf({ url: put(JSON.stringify({ files })), key });
    },
    async direct(file) {
      const key = newKey();
      return linkOf({ url: put(await seal(file, key)), key, flag: "U" });
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** A file of FHIR content. */
export const fhir = (resource: object): Sealable => ({
  type: "application/fhir+json;fhirVersion=4.0.1",
  text: JSON.stringify(resource),
});

export const card: Sealable = {
  type: "application/smart-health-card",
  text: JSON.stringify({ verifiableCredential: ["a.b.c"] }),
};
