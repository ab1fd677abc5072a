import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundle = readFileSync(join(root, "templates/viewer.js"), "utf8");

test("the committed bundle is what the modules make; if not: npm run bundle", () => {
  const directory = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    const [program, ...options] = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.bundle.split(" ");
    const outfile = join(directory, "viewer.js");
    const elsewhere = options.map((/** @type {string} */ option) =>
      option.startsWith("--outfile=") ? `--outfile=${outfile}` : option,
    );
    execFileSync(join(root, "node_modules/.bin", program), [...elsewhere, "--log-level=error"], { cwd: root });
    assert.ok(readFileSync(outfile, "utf8") === bundle, "templates/viewer.js is out of date: run npm run bundle");
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("the bundle can stand inside a script element, and loads nothing", () => {
  assert.doesNotMatch(bundle, /<\/script|<!--/iu);
  assert.doesNotMatch(bundle, /\b(fetch|XMLHttpRequest|WebSocket|eval|import)\s*\(|innerHTML|new Function/u);
});
