import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const BUNDLES = {
  "bundle:start": "start.js",
  "bundle:viewer": "viewer.js",
  "bundle:unpacker": "unpacker.js",
  "bundle:compare": "compare_viewer.js",
  "bundle:neuron": "neuron_viewer.js",
};

for (const [script, name] of Object.entries(BUNDLES)) {
  const bundle = readFileSync(join(root, "templates", name), "utf8");

  test(`the committed ${name} is what the modules make; if not: npm run bundle`, () => {
    const directory = mkdtempSync(join(tmpdir(), "bundle-"));
    try {
      const command = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts[script];
      const [program, ...options] = command.split(" ");
      const outfile = join(directory, name);
      const elsewhere = options.map((/** @type {string} */ option) =>
        option.startsWith("--outfile=") ? `--outfile=${outfile}` : option,
      );
      execFileSync(join(root, "node_modules/.bin", program), [...elsewhere, "--log-level=error"], { cwd: root });
      assert.ok(readFileSync(outfile, "utf8") === bundle, `templates/${name} is out of date: run npm run bundle`);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test(`${name} can stand inside a script element, and loads nothing`, () => {
    assert.doesNotMatch(bundle, /<\/script|<!--/iu);
    assert.doesNotMatch(bundle, /\b(fetch|XMLHttpRequest|WebSocket|eval|import)\s*\(|innerHTML|new Function/u);
  });
}
