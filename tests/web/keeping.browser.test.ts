/// <reference lib="dom" />
/** What was answered is kept: through a killed tab, beside another tab, behind a passphrase, and where nothing is stored. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, mark, openQuestion, send } from "./answering.ts";
import { t } from "./app-words.ts";
import { openBrowser, openSite, QUIET, type Site } from "./site.ts";
import { goTo, stored, tab, takeIn, visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Stored {
  readonly profile?: { readonly facts: Readonly<Record<string, unknown>> };
}

const storedFacts = async (page: Page) =>
  ((await stored(page)) as Stored | undefined)?.profile?.facts;

/** Ends the tab at once: no event reaches the page any more. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await gone;
}

const ANSWERS = [
  ["ecog", 1],
  ["site", "stomach"],
  ["histology", "adenocarcinoma"],
  ["course", "recurrent"],
] as const;

describe("a tab that ends right after an answer", () => {
  it("loses nothing, killed", async () => {
    const here = await visit(browser, site);
    let { page } = here;
    for (const [fact, value] of ANSWERS) {
      await answer(page, fact, value);
      await crash(page);
      page = await tab(here, site);
    }
    expect(await storedFacts(page)).toEqual(Object.fromEntries(ANSWERS));
    await here.close();
  });

  it("loses nothing, closed without a word", async () => {
    const here = await visit(browser, site);
    let { page } = here;
    for (const [fact, value] of ANSWERS) {
      await answer(page, fact, value);
      await page.close({ runBeforeUnload: false });
      page = await tab(here, site);
    }
    expect(await storedFacts(page)).toEqual(Object.fromEntries(ANSWERS));
    await here.close();
  });

  it("loses no treatment of a list that is not whole yet, and counts none of it", async () => {
    const here = await visit(browser, site);
    await openQuestion(here.page, "treatments");
    await here.page.locator("#drug").pressSequentially("oxaliplatin");
    await here.page.locator("#drug").press("ArrowDown");
    await here.page.locator("#drug").press("Enter");
    await here.page.locator("#intent-palliative").check();
    await here.page.locator("#outcome-ongoing").check();
    await send(here.page);
    await here.page.waitForSelector(".treatments > li");
    const page = await tab(here, site);
    await crash(here.page);
    await openQuestion(page, "treatments");
    expect(await page.locator(".treatments > li").innerText()).toContain("oxaliplatin");
    expect(((await stored(page)) as Stored).profile).not.toHaveProperty("treatments");
    await page.getByRole("button", { name: t("treatments-done") }).click();
    await page.waitForFunction(() => document.querySelector("main .treatments") === null);
    await expect
      .poll(() => stored(page))
      .toMatchObject({ profile: { treatments: [{ outcome: "ongoing" }] } });
    await expect.poll(() => stored(page)).not.toHaveProperty("unfinished");
    await here.close();
  });

  it("loses nothing, the whole browser closed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "nextline-browser-"));
    const open = () =>
      chromium.launchPersistentContext(folder, {
        executablePath: process.env.NEXTLINE_CHROMIUM ?? "",
        args: QUIET,
      });
    const before = await open();
    const page = await before.newPage();
    await page.goto(`${site.origin}/`);
    await answer(page, "ecog", 2);
    await before.close();
    const after = await open();
    const again = await after.newPage();
    await again.goto(`${site.origin}/#/all`);
    await again.waitForSelector(".fact-from");
    expect(await storedFacts(again)).toEqual({ ecog: 2 });
    await after.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("a tab that ends in the very moment of the press", () => {
  /** Sends the answer and kills the tab before any promise of the page is kept. */
  async function pressAndCrash(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const gone = page.waitForEvent("crash");
    await page.evaluate(() => {
      document.querySelector<HTMLFormElement>("main form")?.requestSubmit();
    });
    void session.send("Page.crash").catch(() => undefined);
    await gone;
  }

  it("loses no answer, and leaves no note behind", async () => {
    const here = await visit(browser, site);
    let { page } = here;
    for (const [fact, value] of ANSWERS) {
      await openQuestion(page, fact);
      await mark(page, value);
      await pressAndCrash(page);
      page = await tab(here, site, "#/all");
      await page.waitForSelector(`#fact-${fact} .fact-from`);
    }
    await page.waitForFunction(() => localStorage.length === 0);
    expect(await storedFacts(page)).toEqual(Object.fromEntries(ANSWERS));
    await here.close();
  });

  it("takes up what was noted and never stored", async () => {
    const here = await visit(browser, site);
    await answer(here.page, "ecog", 1);
    await here.page.evaluate(() => {
      const steps = [{ path: ["profile", "facts", "age"], value: 60 }];
      localStorage.setItem("nextline-note-000000000000001-1", JSON.stringify(steps));
    });
    const page = await tab(here, site, "#/all");
    await page.waitForFunction(() => localStorage.length === 0);
    expect(await storedFacts(page)).toEqual({ ecog: 1, age: 60 });
    await here.close();
  });

  it("leaves nothing open to read where a passphrase is set", async () => {
    const here = await visit(browser, site);
    const { page } = here;
    await goTo(page, "#/data");
    await page.locator("#new-passphrase").fill("four words in a row");
    await page.locator("#again-passphrase").fill("four words in a row");
    await page.getByRole("button", { name: t("passphrase-set"), exact: true }).click();
    await page.getByRole("button", { name: t("lock-now") }).waitFor();
    await page.evaluate(() => {
      const written: string[] = [];
      Object.assign(globalThis, { written });
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key: string, text: string) {
        written.push(text);
        set.call(this, key, text);
      };
    });
    await answer(page, "ecog", 1);
    expect(
      await page.evaluate(() => (globalThis as unknown as { written: string[] }).written),
    ).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await here.close();
  });
});

/** Stands in for a device whose storage is full: writes fail until `roomy` is set. */
const fill = () => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    if (!(globalThis as { roomy?: boolean }).roomy)
      throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
};

describe("where the storage is full", () => {
  it("it says so, goes on, gives a copy, and stores all in order once there is room", async () => {
    const here = await visit(browser, site);
    const page = await here.context.newPage();
    await page.addInitScript(fill);
    await page.goto(`${site.origin}/`);
    await answer(page, "ecog", 1);
    await page.getByText(t("storing-full-title")).waitFor();
    await answer(page, "site", "stomach");
    await answer(page, "ecog", 2);
    const saving = page.waitForEvent("download");
    await page
      .getByRole("button", { name: t("copy-write") })
      .first()
      .click();
    const copy = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
    expect(copy.profile.facts).toEqual({ ecog: 2, site: "stomach" });
    expect(await storedFacts(page)).toBeUndefined();
    await page.evaluate(() => Object.assign(globalThis, { roomy: true }));
    await page.getByRole("button", { name: t("try-again") }).click();
    await page.getByText(t("storing-full-title")).waitFor({ state: "detached" });
    expect(await storedFacts(page)).toEqual({ ecog: 2, site: "stomach" });
    await here.close();
  });

  it("what could not be stored is there after the page is closed and opened again", async () => {
    const here = await visit(browser, site);
    const page = await here.context.newPage();
    await page.addInitScript(fill);
    await page.goto(`${site.origin}/`);
    await answer(page, "ecog", 1);
    await page.getByText(t("storing-full-title")).waitFor();
    await page.close();
    const again = await tab(here, site, "#/all");
    await again.waitForSelector("#fact-ecog .fact-from");
    await again.waitForFunction(() => localStorage.length === 0);
    expect(await storedFacts(again)).toEqual({ ecog: 1 });
    await here.close();
  });
});

describe("two tabs", () => {
  it("that answer at once lose nothing and show each other's answers", async () => {
    const here = await visit(browser, site);
    const one = here.page;
    const other = await tab(here, site);
    const pairs = [
      [ANSWERS[0], ANSWERS[1]],
      [ANSWERS[2], ANSWERS[3]],
    ] as const;
    for (const [left, right] of pairs) {
      await openQuestion(one, left[0]);
      await openQuestion(other, right[0]);
      await mark(one, left[1]);
      await mark(other, right[1]);
      await Promise.all([send(one), send(other)]);
      await Promise.all([one, other].map((page) => goTo(page, "#/all")));
    }
    for (const page of [one, other]) {
      await page.waitForFunction(
        (count) => document.querySelectorAll(".fact-from").length >= count,
        ANSWERS.length,
      );
      expect(await storedFacts(page)).toEqual(Object.fromEntries(ANSWERS));
    }
    await here.close();
  });

  it("a passphrase set in one shuts the other until it is typed there", async () => {
    const passphrase = "four words in a row";
    const here = await visit(browser, site);
    const other = await tab(here, site);
    await answer(here.page, "ecog", 1);
    await openQuestion(other, "site");
    await goTo(here.page, "#/data");
    await here.page.locator("#new-passphrase").fill(passphrase);
    await here.page.locator("#again-passphrase").fill(passphrase);
    await here.page.getByRole("button", { name: t("passphrase-set"), exact: true }).click();
    await other.getByRole("heading", { name: t("locked-title") }).waitFor();
    await other.locator("#passphrase").fill(passphrase);
    await other.locator("#passphrase").press("Enter");
    await other.waitForSelector("main form h1");
    await answer(other, "site", "stomach");
    await goTo(here.page, "#/all");
    await here.page.waitForFunction(() => document.querySelectorAll(".fact-from").length === 2);
    expect(Object.keys((await stored(other)) as object).sort()).toEqual(["data", "iv", "salt"]);
    await here.page.close();
    await answer(other, "histology", "adenocarcinoma");
    await goTo(other, "#/data");
    await other.getByRole("button", { name: t("passphrase-take-off") }).click();
    await other.locator("#new-passphrase").waitFor();
    expect(await storedFacts(other)).toEqual(Object.fromEntries(ANSWERS.slice(0, 3)));
    await here.close();
  });

  it.each(["#/list", "#/all", "#/page", "#/"])(
    "deleting in one empties the other at %s",
    async (hash) => {
      const here = await visit(browser, site);
      await takeIn(here.page, { facts: Object.fromEntries(ANSWERS) });
      const other = await tab(here, site, hash);
      await goTo(here.page, "#/data");
      await here.page.getByRole("button", { name: t("delete"), exact: true }).click();
      await here.page.getByRole("button", { name: t("delete-yes") }).click();
      await here.page.getByText(t("deleted")).waitFor();
      await other.waitForFunction(
        (words) => !words.some((word) => document.body.innerText.includes(word)),
        ["adenocarcinoma", t("home-go-on"), t("see-page")],
      );
      await goTo(other, "#/list");
      await other.getByText(t("options-empty")).waitFor();
      expect(await stored(other)).toBeUndefined();
      await here.close();
    },
  );
});

/** Stands in for a browser that lets pages store nothing. */
const refuseByError = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
};

const refuseBySilence = () => {
  Object.defineProperty(globalThis, "indexedDB", { value: undefined });
};

describe("where the browser stores nothing", () => {
  it.each([
    ["by an error", refuseByError],
    ["without such a thing", refuseBySilence],
  ])("%s, it says so and works", async (_, refuse) => {
    const here = await visit(browser, site);
    const page = await here.context.newPage();
    await page.addInitScript(refuse);
    await page.goto(`${site.origin}/`);
    await page.getByText(t("storing-off-title")).waitFor();
    await answer(page, "ecog", 1);
    await goTo(page, "#/list");
    await page.waitForSelector(".option-card");
    await goTo(page, "#/data");
    await page.locator("#phone").fill("123");
    await page.getByRole("button", { name: t("keep"), exact: true }).click();
    await goTo(page, "#/now");
    await page.locator("a[href='tel:123']").waitFor();
    expect(here.errors).toEqual([]);
    await here.close();
  });
});

describe("answers that a newer Nextline has stored", () => {
  it("are left as they are, and the danger signs still open", async () => {
    const here = await visit(browser, site);
    const newer = { format: 99, profile: { facts: { ecog: 1 } }, unsure: {}, vocabulary: "9.0.0" };
    await answer(here.page, "ecog", 2);
    await here.page.evaluate(
      (value) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("nextline");
          opening.onsuccess = () => {
            const tx = opening.result.transaction("values", "readwrite");
            tx.objectStore("values").put(value, "saved");
            tx.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      newer,
    );
    await here.page.reload();
    for (const place of ["#/", "#/next", "#/all", "#/list", "#/page", "#/data"]) {
      await goTo(here.page, place);
      expect(await here.page.locator("main h1").innerText()).toBe(t("unreadable-title"));
    }
    await goTo(here.page, "#/now");
    await here.page.getByRole("heading", { level: 1, name: t("now-title") }).waitFor();
    await expect.poll(() => stored(here.page)).toEqual(newer);
    await here.close();
  });
});
