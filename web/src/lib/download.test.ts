import { expect, test } from "vitest";
import { download, listOf, onePage } from "./download";

const list = () =>
  listOf({
    name: "things",
    columns: [
      { title: "number", cell: ({ number }) => number },
      { title: "name", cell: ({ name }) => name },
    ],
    pages: onePage(async () => [
      { name: "One, two", number: 1 },
      { name: null, number: 2 },
    ]),
  });
const ask = (query: string) => download(new Request(`http://localhost/list${query}`), list());

test("a list goes out as CSV, a column a title", async () => {
  const response = await ask("");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="sunledger-things.csv"');
  // The mark at the beginning is taken off where the answer is read as text.
  expect(await response.text()).toBe('number,name\r\n1,"One, two"\r\n2,\r\n');
});

test("a list goes out as JSON, an object a line", async () => {
  expect(await (await ask("?format=json")).json()).toEqual([
    { number: 1, name: "One, two" },
    { number: 2, name: null },
  ]);
});

test("another format is refused", async () => {
  const response = await ask("?format=xml");
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'There is no format "xml": ask for csv or json.' });
});
