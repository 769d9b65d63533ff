// The playground: GraphiQL on the service that serves this page.

import "./workers.js";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

import "./playground.css";

// What the service tells the page: the tabs to open with.
const { tabs } = JSON.parse(document.getElementById("settings").textContent);

// The page is served by the endpoint itself.
const url = location.origin + location.pathname;

const fetcher = createGraphiQLFetcher({
  url,
  subscriptionUrl: url.replace("http", "ws"), // graphql-transport-ws
  enableIncrementalDelivery: false, // answers come whole
});

createRoot(document.getElementById("playground")).render(
  <GraphiQL
    defaultEditorToolsVisibility="variables"
    defaultTabs={tabs}
    fetcher={fetcher}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>graphsvc</GraphiQL.Logo>
  </GraphiQL>,
);
