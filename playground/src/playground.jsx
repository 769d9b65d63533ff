// The playground: GraphiQL on the service that serves this page.

import "./workers.js";

import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

import { fetcher } from "./fetcher.js";

import "./playground.css";

// What the service tells the page: the tabs to open with.
const { tabs } = JSON.parse(document.getElementById("settings").textContent);

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
