// relay-compiler on our schema, and relay-runtime over the service: a page, and the next one merged.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ask, sdl, tell } from "./service.mjs";

const require = createRequire(import.meta.url);
const Relay = require("relay-runtime");

mkdirSync("relay/src", { recursive: true });
writeFileSync("relay/package.json", '{"type": "commonjs"}');
writeFileSync("relay/schema.graphql", await sdl());
writeFileSync("relay/relay.config.json", JSON.stringify({ src: "./src", schema: "./schema.graphql", language: "javascript", eagerEsModules: false }));
writeFileSync("relay/src/Clubs.js", `
const { graphql } = require("react-relay");
graphql\`query ClubsQuery { ...Clubs_list }\`;
graphql\`fragment Clubs_list on Query @argumentDefinitions(count: {type: "Int", defaultValue: 3}, cursor: {type: "String"})
  @refetchable(queryName: "ClubsPageQuery") {
  clubs(first: $count, after: $cursor) @connection(key: "Clubs_clubs") { edges { node { id name } } } }\`;
`);
execFileSync(process.execPath, [require.resolve("relay-compiler/cli.js"), "relay.config.json"], { cwd: "relay", stdio: "pipe" });

function generated(name) {
  const module = { exports: {} };
  const text = readFileSync(`relay/src/__generated__/${name}.graphql.js`, "utf8");
  const inner = (path) => (path.startsWith("./") ? generated(path.slice(2).replace(".graphql", "")) : require(path));
  new Function("module", "exports", "require", text)(module, module.exports, inner);
  return module.exports.default ?? module.exports;
}

const environment = new Relay.Environment({
  network: Relay.Network.create(async ({ text }, variables) => ({ data: await ask(text, variables) })),
  store: new Relay.Store(new Relay.RecordSource()),
});
const fetched = (query, variables) => Relay.fetchQuery(environment, query, variables).toPromise();
const query = generated("ClubsQuery");
const operation = Relay.createOperationDescriptor(query, {});
environment.retain(operation);
const list = () => {
  const root = environment.lookup(operation.fragment).data;
  return environment.lookup(Relay.getSingularSelector(generated("Clubs_list"), root)).data.clubs;
};
await fetched(query, {});
const first = list();
await fetched(generated("ClubsPageQuery"), { count: 3, cursor: first.pageInfo.endCursor });

tell({ first: first.edges.length, ids: list().edges.map((edge) => edge.node.id) });
