import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/**
 * The status of the answer that is being made. Next gives a page no say in it but `notFound()`, whose page is empty without
 * script; so the site's server keeps each answer at hand while it is made.
 */
const global = globalThis as { sunledgerAnswers?: AsyncLocalStorage<ServerResponse> };
// One for all: this module is bundled several times over.
const answers = (global.sunledgerAnswers ??= new AsyncLocalStorage());

/** Make an answer: `answerWith` speaks of it, however deep in the page it is called. */
export function answering<T>(response: ServerResponse, make: () => T): T {
  return answers.run(response, make);
}

/** Say that this page is not what was asked for: there is no such thing (404), or it cannot be read now (503). */
export function answerWith(status: 404 | 503): void {
  const answer = answers.getStore();
  if (answer && !answer.headersSent) answer.statusCode = status;
}
