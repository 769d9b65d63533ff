// Apollo Client: pages merged in the normalised cache, persisted queries, reading by GET.
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { tell, url } from "./service.mjs";

const CLUBS = gql`
  query Clubs($after: String) {
    clubs(first: 3, after: $after) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const PLAYERS = gql`query Players { players(first: 1) { nodes { id name } } }`;

const cache = () =>
  new InMemoryCache({
    typePolicies: { Query: { fields: { clubs: relayStylePagination() } } },
  });

const paging = new ApolloClient({ cache: cache(), link: new HttpLink({ uri: url }) });
const pages = paging.watchQuery({ query: CLUBS });
await new Promise((resolve, reject) => {
  pages.subscribe({ next: (result) => !result.loading && resolve(result), error: reject });
});
const { endCursor } = pages.getCurrentResult().data.clubs.pageInfo;
await pages.fetchMore({ variables: { after: endCursor } });
const edges = () => pages.getCurrentResult().data.clubs.edges;
while (edges().length < 6) await new Promise((resolve) => setTimeout(resolve, 20));
const ids = edges().map((edge) => edge.node.id);
const cached = Object.keys(paging.cache.extract()).filter((key) => key.startsWith("Club:"));

const sent = [];
const watching = (uri, options) => {
  const asked = new URL(uri);
  sent.push([options.method, asked.searchParams.has("query")]);
  return fetch(uri, options);
};
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const persisting = () =>
  new ApolloClient({
    cache: cache(),
    link: ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
      new HttpLink({ uri: url, fetch: watching, useGETForQueries: true }),
    ]),
  });
const named = [];
for (const client of [persisting(), persisting()]) {
  named.push((await client.query({ query: PLAYERS })).data.players.nodes.length);
}

tell({ ids, cached: cached.length, sent, named });
