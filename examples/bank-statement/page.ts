import { formatRecordNumber, type Hex } from "@sunledger/sdk";
import type { Documents, Journal } from "@sunledger/sdk/acts";
import { prepare, type Booking } from "./record.ts";

/** The bank's server keeps the documents, and passes on what the chain and the index are asked. */
const here = (path: string): string => new URL(path, location.href).href;

const documents: Documents = {
  put: async (bytes) => {
    const response = await fetch(here("documents"), { method: "POST", body: new Uint8Array(bytes) });
    if (!response.ok) throw new Error(`The bank's server did not keep the statement: ${response.status}.`);
    return (await response.text()) as Hex;
  },
  get: async () => null,
};

const journal: Journal = {
  read: async (key) => localStorage.getItem(key) ?? undefined,
  write: async (key, value) => localStorage.setItem(key, value),
  forget: async (key) => localStorage.removeItem(key),
};

const form = document.querySelector("form")!;
const output = document.querySelector("pre")!;

async function record(): Promise<string> {
  const { fund, bookings, key } = Object.fromEntries(new FormData(form)) as {
    fund: string;
    bookings: File;
    key: string;
  };
  const bank = {
    deployment: await (await fetch(here("deployment.json"))).text(),
    rpc: here("chain"),
    index: here("index"),
    privateKey: key.trim() as Hex,
    documents,
    journal,
  };
  const act = await prepare(bank, Number(fund), JSON.parse(await bookings.text()) as Booking[]);
  output.textContent = act.preview.map(({ en }) => en).join("\n");
  const { deposits, sent } = await act.perform();
  return `${sent} rows sent; deposits ${deposits.map(formatRecordNumber).join(", ")}`;
}

async function submit(): Promise<void> {
  const line = await record().catch(String);
  output.textContent += `\n${line}`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});
