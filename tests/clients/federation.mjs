// The service as a subgraph: composed with another one, and asked through Apollo's gateway.
import { createServer } from "node:http";
import { ApolloGateway } from "@apollo/gateway";
import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { ask, tell, url } from "./service.mjs";

// Another service, which knows the nickname of each club of ours, and a club to begin with.
const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { favourite: Club }
  type Club @key(fields: "id") { id: ID! nickname: String }
`);
const resolvers = {
  Query: { favourite: () => ({ id: "club:atalanta" }) },
  Club: { __resolveReference: ({ id }) => ({ id }), nickname: ({ id }) => `the ${id}` },
};
const schema = buildSubgraphSchema({ typeDefs, resolvers });
const other = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { query, variables } = JSON.parse(body);
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
});
await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));

const ours = (await ask("{ _service { sdl } }"))._service.sdl;
const composed = composeServices([
  { name: "graphsvc", url, typeDefs: parse(ours) },
  { name: "other", url: `http://127.0.0.1:${other.address().port}/`, typeDefs },
]);
if (composed.errors?.length) throw composed.errors[0];

const logger = { debug() {}, info() {}, warn() {}, error() {} };
const gateway = new ApolloGateway({ supergraphSdl: composed.supergraphSdl, logger });
const { executor, schema: api } = await gateway.load();
const source = `{ favourite { name nickname } clubs(where: {name: {eq: "Atalanta"}}) { nodes { nickname } } }`;
const document = parse(source);
const { data, errors } = await executor({
  document, source, schema: api, logger, queryHash: "1", operationName: null, context: {}, metrics: {},
  operation: document.definitions[0],
  request: { query: source, variables: {}, http: { headers: new Map() } },
  cache: { get: async () => undefined, set: async () => {} },
  overallCachePolicy: { restrict() {}, policyIfCacheable() {} },
});

tell({ data, errors });
