// Subscriptions by each of the protocols: the first event of each.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { createClient as overEvents } from "graphql-sse";
import { createClient as overSocket } from "graphql-ws";
import WebSocket from "ws";
import { tell, url } from "./service.mjs";

const query = "subscription { revised { number at } }";

async function first(events) {
  for await (const event of events) return event.data.revised.number;
}

const socket = overSocket({ url: url.replace("http", "ws"), webSocketImpl: WebSocket });
const events = overEvents({ url });
const apollo = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url }) });

tell({
  "graphql-ws": await first(socket.iterate({ query })),
  "graphql-sse": await first(events.iterate({ query })),
  "apollo multipart": await new Promise((resolve, reject) => {
    const next = ({ data, error }) => (error ? reject(error) : resolve(data.revised.number));
    apollo.subscribe({ query: gql(query) }).subscribe({ next, error: reject });
  }),
});
