/** Builds the web app into apps/web/dist: hashed files, each with its compressed twins, and pages that read without scripts. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { fail, ROOT, requireNode, say } from "./env/ground.mjs";
import { makeWords } from "./env/words.mjs";
import { ensureInstalled } from "./env.mjs";

requireNode();
await ensureInstalled();

const WEB = join(ROOT, "apps/web");
const DIST = join(WEB, "dist");
const PRERENDER = join(ROOT, "build/prerender");
const started = Date.now();

makeWords();

const { build } = await import("vite");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const shared = {
  root: WEB,
  configFile: false,
  envDir: false,
  publicDir: join(WEB, "public"),
  logLevel: "error",
  base: "./",
  define: { __NEXTLINE_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

await build({
  ...shared,
  worker: { format: "es" },
  build: {
    outDir: DIST,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(
        ["index", "gallery", "open", "launch", "callback"].map((name) => [
          name,
          join(WEB, `${name}.html`),
        ]),
      ),
    },
  },
});
await prerender();
await serviceWorker();
compress(DIST);
say(`built the page in ${((Date.now() - started) / 1000).toFixed(1)} s.`);

/** The first screen and the danger signs as plain pages, from the same components. */
async function prerender() {
  rmSync(PRERENDER, { recursive: true, force: true });
  await build({
    ...shared,
    publicDir: false,
    ssr: { target: "node", noExternal: true },
    build: {
      ssr: join(WEB, "src/prerender.tsx"),
      outDir: PRERENDER,
      target: "node20",
      minify: false,
    },
  });
  const { pages } = await import(join(PRERENDER, "prerender.js"));
  const shell = readFileSync(join(DIST, "index.html"), "utf8");
  const still = shell.replace(/\s*<script[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g, "");
  for (const { file, body, isApp } of pages())
    writeFileSync(join(DIST, file), (isApp ? shell : still).replace("<!--app-->", body));
}

/** Last of all: it names every file of this build, and a hash of their contents. */
async function serviceWorker() {
  const files = [
    ...readdirSync(DIST).filter((name) => /\.(html|svg)$/.test(name)),
    ...readdirSync(join(DIST, "assets")).map((name) => `assets/${name}`),
  ];
  const kept = files.filter((file) => !/gallery/.test(file)).sort();
  const hash = createHash("sha256");
  for (const file of kept) hash.update(file).update(readFileSync(join(DIST, file)));
  const define = {
    __FILES__: JSON.stringify(["./", ...kept.map((file) => `./${file}`)]),
    __BUILD__: JSON.stringify(hash.digest("hex").slice(0, 16)),
  };
  const built = await build({
    ...shared,
    publicDir: false,
    define,
    build: {
      write: false,
      lib: { entry: join(WEB, "src/sw/service-worker.ts"), formats: ["es"], fileName: "sw" },
    },
  });
  writeFileSync(join(DIST, "sw.js"), [built].flat()[0].output[0].code);
}

function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compress(path);
    else if (/\.(html|js|css|json|svg|webmanifest|txt)$/.test(name)) compressFile(path);
  }
}

function compressFile(path) {
  const content = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}

if (!existsSync(join(DIST, "index.html"))) fail("the page was not written.");
