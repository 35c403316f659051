/** The authorisation server of the tests: a page to sign in, a code for one use, a token for who knows its verifier. */
import { createHash, randomBytes } from "node:crypto";

interface Asked {
  readonly client: string;
  readonly redirect: string;
  readonly challenge: string;
  readonly scope: string;
}

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const refusal = (error: string): TokenAnswer => ({ status: 400, body: { error } });

export class SignIn {
  readonly #patient: string;
  readonly #codes = new Map<string, Asked>();
  readonly tokens = new Set<string>();
  /** What was asked for, the last time. */
  scope = "";

  constructor(patient: string) {
    this.#patient = patient;
  }

  /** The page on which a person allows it or does not. */
  page(query: URLSearchParams, audience: string): string {
    const isRight =
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      query.get("aud") === audience;
    if (!isRight) return "<!doctype html><title>Sign in</title><h1>This cannot be asked.</h1>";
    const back = (answer: Readonly<Record<string, string>>) => {
      const url = new URL(query.get("redirect_uri") ?? "");
      for (const [name, value] of Object.entries({ ...answer, state: query.get("state") ?? "" }))
        url.searchParams.set(name, value);
      return url.href.replaceAll("&", "&amp;");
    };
    return `<!doctype html><title>Sign in</title><h1>Sign in</h1>
      <a id="allow" href="${back({ code: this.#code(query) })}">Allow</a>
      <a id="deny" href="${back({ error: "access_denied" })}">Deny</a>`;
  }

  #code(query: URLSearchParams): string {
    const code = randomBytes(16).toString("hex");
    this.scope = query.get("scope") ?? "";
    this.#codes.set(code, {
      client: query.get("client_id") ?? "",
      redirect: query.get("redirect_uri") ?? "",
      challenge: query.get("code_challenge") ?? "",
      scope: this.scope,
    });
    return code;
  }

  token(form: URLSearchParams): TokenAnswer {
    const asked = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    if (form.get("grant_type") !== "authorization_code") return refusal("unsupported_grant_type");
    const verifier = createHash("sha256").update(form.get("code_verifier") ?? "");
    const isTheirs =
      asked !== undefined &&
      asked.client === form.get("client_id") &&
      asked.redirect === form.get("redirect_uri") &&
      asked.challenge === verifier.digest("base64url");
    if (!isTheirs) return refusal("invalid_grant");
    const token = randomBytes(24).toString("hex");
    this.tokens.add(token);
    const { scope } = asked;
    const patient = this.#patient;
    return {
      status: 200,
      body: { access_token: token, token_type: "Bearer", expires_in: 300, scope, patient },
    };
  }
}
