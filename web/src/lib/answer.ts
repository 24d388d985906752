import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/**
 * The status of the answer to the current request. Next lets a page set it by `notFound()` alone, and that page is empty without
 * JavaScript. So the site's server keeps each answer at hand while its page renders.
 */
const global = globalThis as { sunledgerAnswers?: AsyncLocalStorage<ServerResponse> };
// Kept in a global, because this module is bundled several times.
const answers = (global.sunledgerAnswers ??= new AsyncLocalStorage());

/** Run the rendering of an answer. `answerWith` then sets the status of this answer, however deep in the page it is called. */
export function answering<T>(response: ServerResponse, make: () => T): T {
  return answers.run(response, make);
}

/** Set the status of this page: what was asked for does not exist (404), or cannot be read now (503). */
export function answerWith(status: 404 | 503): void {
  const answer = answers.getStore();
  if (answer && !answer.headersSent) answer.statusCode = status;
}
