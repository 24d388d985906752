import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/**
 * The status of the answer that is being made. Next gives a page no say in it but `notFound()`, whose page is empty without
 * script; so each request's answer is kept at hand from the moment in which Node takes it.
 */
const global = globalThis as { sunledgerAnswers?: AsyncLocalStorage<ServerResponse> };
// One for all: this module is bundled several times over.
const answers = (global.sunledgerAnswers ??= new AsyncLocalStorage());

/** Called once, when the server starts. */
export function keepAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    answers.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Say that this page is not what was asked for: there is no such thing (404), or it cannot be read now (503). */
export function answerWith(status: 404 | 503): void {
  const answer = answers.getStore();
  if (answer && !answer.headersSent) answer.statusCode = status;
}
