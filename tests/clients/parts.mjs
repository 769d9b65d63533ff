// @defer and @stream: Apollo Client by each of its handlers, which ask for another form, and urql.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { Defer20220824Handler, GraphQL17Alpha9Handler } from "@apollo/client/incremental";
import { Client, fetchExchange } from "@urql/core";
import { tell, url } from "./service.mjs";

const DEFERRED = `query Deferred {
  clubs(first: 3) { nodes { id ...Name @defer(label: "name") } }
}
fragment Name on Club { name slug }`;
const STREAMED = "query Streamed { clubs(first: 3) { nodes @stream(initialCount: 1) { id name slug } } }";

const kinds = {};
const watching = (name) => async (input, options) => {
  const response = await fetch(input, options);
  kinds[name] = response.headers.get("content-type");
  return response;
};
const byApollo = (name, incrementalHandler) => {
  const link = new HttpLink({ uri: url, fetch: watching(name) });
  const client = new ApolloClient({ cache: new InMemoryCache(), link, incrementalHandler });
  return async (query) => (await client.query({ query: gql(query) })).data.clubs.nodes;
};
const byUrql = (name) => {
  const client = new Client({ url, fetch: watching(name), preferGetMethod: false, exchanges: [fetchExchange] });
  return (query) =>
    new Promise((resolve, reject) => {
      client.query(query, {}).subscribe(({ data, error, hasNext }) => {
        if (error) reject(error);
        else if (!hasNext) resolve(data.clubs.nodes);
      });
    });
};
const asked = {
  older: byApollo("older", new Defer20220824Handler()),
  newer: byApollo("newer", new GraphQL17Alpha9Handler()),
  urql: byUrql("urql"),
};
const plain = ({ id, name, slug }) => ({ id, name, slug });
const told = {};
for (const [name, ask] of Object.entries(asked)) {
  told[name] = [(await ask(DEFERRED)).map(plain), (await ask(STREAMED)).map(plain)];
}

tell({ kinds, told });
