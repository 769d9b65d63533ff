// graphql-codegen on our schema, and tsc --strict on what a front end does with it.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { sdl, tell } from "./service.mjs";

mkdirSync("typed", { recursive: true });
writeFileSync("typed/schema.graphql", await sdl());
writeFileSync("typed/operations.graphql", `
query Goals($player: PlayerBy!) {
  player(by: $player) { name goalsByClub { club { name } goals { value bound } } } }
`);
const generates = { "./generated.ts": { plugins: ["typescript-operations", "typed-document-node"] } };
const scalars = { Date: "string", DateTime: "string", EdtfDate: "string", MatchMinute: "string", URL: "string", _Any: "unknown" };
const config = { strictScalars: true, useTypeImports: true, enumsAsTypes: true, scalars };
writeFileSync("typed/codegen.json", JSON.stringify({ schema: "./schema.graphql", documents: "./operations.graphql", config, generates }));
const modules = "../../node_modules";
const at = (path) => new URL(`${modules}/${path}`, new URL("./typed/", import.meta.url)).pathname;
execFileSync(process.execPath, [at("@graphql-codegen/cli/cjs/bin.js"), "--config", "codegen.json"], { cwd: "typed", stdio: "pipe" });

const options = ["--strict", "--noEmit", "--skipLibCheck", "--module", "NodeNext", "--moduleResolution", "NodeNext", "--target", "ES2022", "--types", "node"];
function checked(name, text) {
  writeFileSync(`typed/${name}.ts`, text);
  return spawnSync(process.execPath, [at("typescript/bin/tsc"), ...options, `${name}.ts`], { cwd: "typed", encoding: "utf8" }).stdout;
}

const uses = (expression) => `import type { GoalsQuery } from "./generated.js";
export const use = (data: GoalsQuery): number => data.player!.goalsByClub[0]!.${expression};
`;

tell({ right: checked("right", uses("goals.value")), wrong: checked("wrong", uses("goals.valve")) });
