// Where the editor finds the language services that run beside the page.

/* global WORKERS -- file names by service, put in by build.mjs */

const SERVICES = { graphql: "graphql.worker", json: "json.worker" };

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = WORKERS[SERVICES[label] ?? "editor.worker"];
    return new Worker(new URL(name, import.meta.url), { type: "module" });
  },
};
