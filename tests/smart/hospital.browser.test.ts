/// <reference lib="dom" />
/** From the hospital to the person: sign in there, fetch the record, look through it, see the options. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "../web/app-words.ts";
import { cutOff, faultsOn } from "../web/axe.ts";
import { openBrowser, openSite, type Site } from "../web/site.ts";
import { goTo, stored, type Visit, visit } from "../web/visit.ts";
import { type Hospital, openHospital } from "./hospital.ts";

const RECORD = new URL("../../examples/records/forty-entries.json", import.meta.url);
const resources = JSON.parse(readFileSync(RECORD, "utf8"))
  .entry.map(({ resource }: { resource: object }, n: number) => ({ id: `r${n}`, ...resource }))
  .filter(
    ({ resourceType }: { resourceType: string }) => !/Practi|Organ|Encoun/.test(resourceType),
  );

let site: Site;
let hospital: Hospital;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  hospital = await openHospital(resources);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), hospital?.close()]);
});

const b = (id: string, params = {}) => t(`bring:${id}`, params);
const press = (page: Page, id: string) =>
  page.getByRole("button", { name: b(id), exact: true }).click();

async function faultless(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await cutOff(page)).toEqual([]);
    expect(await faultsOn(page, "all")).toEqual([]);
  }
}

/** From the app to the hospital's own page. */
async function leaving(here: Visit): Promise<void> {
  const { page } = here;
  await goTo(page, "#/bring");
  await page.getByRole("link", { name: b("other-hospital") }).click();
  await page.locator("#address").fill(hospital.base);
  await press(page, "hospital-next");
  await page.getByText(b("hospital-sure", { address: hospital.base })).waitFor();
  expect(here.requests.filter((request) => request.includes(hospital.base))).toEqual([]);
  await press(page, "hospital-yes");
  await page.locator("#allow").waitFor();
}

const DAY = "2026-11-01";

describe("a record of a hospital", () => {
  it("is fetched, looked through, taken in, and gives options", async () => {
    const here = await visit(browser, site, { day: DAY });
    const { page } = here;
    await leaving(here);
    await page.locator("#allow").click();
    await page.locator("#right-0").waitFor();
    const lines = await page.locator(".brought > li").count();
    expect(lines).toBeGreaterThan(10);
    const came = await page.locator(".notice").first().textContent();
    expect(came).toContain(b("hospital-count-many", { count: resources.length }));
    expect(hospital.asked.length).toBeGreaterThan(7);
    expect(hospital.asked.filter((each) => !each.startsWith("GET "))).toEqual([]);
    expect(hospital.signIn.scope).toMatch(/^launch\/patient patient\/Patient\.read/);
    expect(hospital.signIn.scope).not.toMatch(/write|offline|\*/);
    await faultless(page);
    expect(await stored(page)).toBeUndefined();
    for (let n = 0; n < lines; n++) await page.locator(`#right-${n}`).check();
    await page.getByRole("button", { name: b("take-many", { count: lines }) }).click();
    await page.getByText(b("taken-many", { count: lines })).waitFor();
    await page.getByRole("link", { name: t("see-options") }).click();
    await page.locator(".option-card").first().waitFor();
    expect(await page.locator(".option-card").count()).toBeGreaterThan(3);
    const { profile } = JSON.parse(JSON.stringify(await stored(page)));
    expect(Object.keys(profile.facts).length).toBeGreaterThan(5);
    expect(Object.values(profile.sources)).toContainEqual(
      expect.objectContaining({ from: "record" }),
    );
    expect(here.errors).toEqual([]);
    await here.close();
  });

  it("leaves no token, no code and no state behind", async () => {
    const here = await visit(browser, site, { day: DAY });
    const { page } = here;
    await leaving(here);
    await page.locator("#allow").click();
    await page.locator("#right-0").waitFor();
    expect(page.url()).toBe(`${site.origin}/callback.html`);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    );
    expect(kept).toBe("[{},{}]");
    const asked = site.asked.map(({ url }) => url).join("\n");
    for (const token of hospital.signIn.tokens) expect(asked).not.toContain(token);
    await page.reload();
    await page.getByText(b("hospital-failed-title")).waitFor();
    await faultless(page);
    await here.close();
  });

  it("is not fetched where the person does not sign in, or the address is wrong", async () => {
    const here = await visit(browser, site, { day: DAY });
    const { page } = here;
    const before = hospital.asked.length;
    await leaving(here);
    await page.locator("#deny").click();
    await page.getByText(b("hospital-failed-title")).waitFor();
    expect(hospital.asked).toHaveLength(before);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.goto(`${site.origin}/launch.html?iss=${encodeURIComponent(hospital.base)}`);
    expect(await page.locator("#address").inputValue()).toBe("");
    await page.locator("#address").fill("hospital");
    await press(page, "hospital-next");
    await page.getByText(b("hospital-bad")).waitFor();
    await faultless(page);
    await page.locator("#address").fill("http://127.0.0.1:9/fhir");
    await press(page, "hospital-next");
    await press(page, "hospital-yes");
    await page.getByText(b("hospital-failed-title")).waitFor();
    await here.close();
  });
});

describe("the sign-in of the tests", () => {
  it.each([
    ["another verifier", { code_verifier: "guessed" }],
    ["another client", { client_id: "other" }],
    ["another address to come back to", { redirect_uri: "http://127.0.0.1/elsewhere" }],
    ["another code", { code: "0" }],
  ])("gives no token to %s", async (_who, change) => {
    const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const redirect = `${site.origin}/callback.html`;
    const ask = new URLSearchParams({
      response_type: "code",
      client_id: "nextline",
      redirect_uri: redirect,
      aud: hospital.base,
      state: "s",
      code_challenge: challenge,
      code_challenge_method: "S256",
    });
    const page = hospital.signIn.page(ask, hospital.base);
    const right = {
      grant_type: "authorization_code",
      code: /code=(\w+)/.exec(page)?.[1] ?? "",
      client_id: "nextline",
      redirect_uri: redirect,
      code_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    };
    expect(hospital.signIn.token(new URLSearchParams({ ...right, ...change })).status).toBe(400);
    const again = hospital.signIn.token(new URLSearchParams(right));
    // A code that was shown once is spent, whoever showed it.
    expect(again.status).toBe("code" in change ? 200 : 400);
  });
});
