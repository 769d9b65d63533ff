// Bundles the playground into the folder named on the command line: `node build.mjs OUTDIR`.
// All names but that of manifest.json carry a hash of the content, so that a browser may keep
// the files for ever; the manifest tells the service which of them the page begins with.

import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const outdir = process.argv[2];
if (!outdir) throw new Error("usage: node build.mjs OUTDIR");

const shared = {
  bundle: true,
  entryNames: "[name]-[hash]",
  format: "esm",
  legalComments: "linked",
  logLevel: "warning",
  metafile: true,
  minify: true,
  outdir,
  target: "es2022",
};

/** The names of the files that were made from entry points, by the name of the entry point. */
function made(metafile) {
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint);
  return Object.fromEntries(
    entries.map(([file, output]) => [path.parse(output.entryPoint).name, path.basename(file)]),
  );
}

// The editor's language services run beside the page, each in a file of its own.
const workers = await build({
  ...shared,
  entryPoints: [
    "monaco-editor/esm/vs/editor/editor.worker.js",
    "monaco-editor/esm/vs/language/json/json.worker.js",
    "monaco-graphql/esm/graphql.worker.js",
  ].map((name) => path.join("node_modules", name)),
});

const page = await build({
  ...shared,
  assetNames: "[name]-[hash]",
  define: { WORKERS: JSON.stringify(made(workers.metafile)) },
  entryPoints: ["src/playground.jsx"],
  jsx: "automatic",
  // Every browser that runs the rest reads woff2.
  loader: { ".ttf": "file", ".woff": "empty", ".woff2": "file" },
});

const script = made(page.metafile).playground;
const style = (await readdir(outdir)).find((name) => /^playground-.*\.css$/.test(name));
await writeFile(path.join(outdir, "manifest.json"), JSON.stringify({ script, style }));
