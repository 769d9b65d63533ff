// How operations are sent: over HTTP, subscriptions over graphql-transport-ws.

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { getOperationAST, parse } from "graphql";

// The page is served by the endpoint itself.
const url = location.origin + location.pathname;

const send = createGraphiQLFetcher({
  url,
  subscriptionUrl: url.replace("http", "ws"),
  enableIncrementalDelivery: true, // @defer and @stream
  headers: { accept: "application/graphql-response+json, application/json;q=0.9, multipart/mixed" },
});

// GraphiQL reads the editor a moment late: who runs a tab right after opening it would send the
// name of the operation in the tab before. So what is sent is read here once more.
export function fetcher(params, options) {
  const documentAST = parsed(params.query);
  if (documentAST === null) return send(params, options); // the service tells what is wrong
  const operation =
    getOperationAST(documentAST, params.operationName) ?? getOperationAST(documentAST);
  return send({ ...params, operationName: operation?.name?.value }, { ...options, documentAST });
}

function parsed(query) {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
