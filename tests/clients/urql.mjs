// urql with graphcache: pages merged, and plain queries that stay JSON though streams are accepted.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { introspection, tell, url } from "./service.mjs";

const CLUBS = `query Clubs($after: String) {
  clubs(first: 3, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } } }`;

const kinds = [];
const watching = async (input, options) => {
  const response = await fetch(input, options);
  kinds.push([options.headers.accept.includes("text/event-stream"), response.headers.get("content-type")]);
  return response;
};
const client = new Client({
  url,
  fetch: watching,
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      schema: await introspection(),
      resolvers: { Query: { clubs: relayPagination() } },
    }),
    fetchExchange,
  ],
});
const page = async (after) => (await client.query(CLUBS, { after }).toPromise()).data.clubs;
const first = await page(undefined);
const merged = await page(first.pageInfo.endCursor);
const event = await new Promise((resolve, reject) => {
  const query = "subscription { revised { number } }";
  const following = new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true, preferGetMethod: false });
  following.subscription(query, {}).subscribe(({ data, error }) => (error ? reject(error) : resolve(data)));
});

tell({ ids: merged.edges.map((edge) => edge.node.id), kinds, followed: event.revised.number });
