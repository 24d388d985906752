import type { Hex } from "../bytes.ts";
import type { Deployment } from "../chain/deployment.ts";
import type { Reader, Writer } from "../chain/clients.ts";
import type { Index } from "../query/client.ts";
import type { Text } from "../text.ts";

/**
 * What acts need from the place where they run. A terminal, a browser and a department's own system each bring theirs; acts know
 * nothing else of it.
 */
export type Ports = {
  readonly deployment: Deployment;
  readonly signer: Signer;
  readonly index: Index;
  /** Documents that everybody may read once a record cites them. */
  readonly documents: Documents;
  /** Sealed dossiers. They lie apart: nobody serves them. */
  readonly sealed: Documents;
  readonly secrets: Secrets;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Whether a person has checked what is published. Then something that looks like a personal number does not stop the act. */
  readonly checked?: boolean;
};

/**
 * Who signs and sends: viem's clients of one chain. An account that signs by itself (`privateKeyToAccount`) sends many
 * transactions without waiting for each; one in a wallet sends them one after the other.
 */
export type Signer = { readonly client: Reader; readonly wallet: Writer };

/** Where documents are kept, each under its digest. */
export type Documents = {
  /**
   * Keep a document. Keeping it twice changes nothing.
   * @returns Its SHA-256, 32 bytes
   */
  put(bytes: Uint8Array): Promise<Hex>;
  /**
   * Give a document back.
   * @param digest Its SHA-256, 32 bytes
   * @returns null where it is not kept here
   * @throws SunledgerError `documents/damaged` where what is kept no longer has this digest: it is never given out
   */
  get(digest: Hex): Promise<Uint8Array | null>;
};

/** Secrets of 32 bytes. Whoever holds them can find out what the chain does not tell. */
export type Secrets = {
  /**
   * The key from which an account makes the secrets of its rows: `receiptKey` or `slipKey` of its private key, or any other key
   * that is always the same. With another one, nobody can make a row's receipt again.
   */
  rowKey(use: "receipts" | "slips"): Promise<Uint8Array>;
  /** The registry office's key, from which duplicate tags are made; undefined where it is not here. */
  registryKey(): Promise<Uint8Array | undefined>;
  /** The secret half of an organisation's key for sealed dossiers; undefined where it is not here. */
  encryptionSecret(publicKey: Hex): Promise<Uint8Array | undefined>;
  /** Whether that secret half is here, without opening it. */
  hasEncryptionSecret(publicKey: Hex): Promise<boolean>;
  /** Keep the secret half of a new key. It must be safe before this ends: the public half is published next. */
  keepEncryptionSecret(publicKey: Hex, secret: Uint8Array): Promise<void>;
};

/**
 * A small memory that outlives the process: where a run stands, so that it goes on there when it was killed. An entry is there
 * whole or as it was.
 */
export type Journal = {
  /** The entry under a key; undefined where there is none. */
  read(key: string): Promise<string | undefined>;
  /** Put an entry in place of the one before. It outlives a power cut once this ends. */
  write(key: string, value: string): Promise<void>;
  /** Remove an entry, where there is one. */
  forget(key: string): Promise<void>;
};

/** Where it is shown how far a long work is. */
export type Progress = (what: Text, total: number) => ProgressBar;

/** @see Progress */
export type ProgressBar = {
  /** So many more are done. */
  advance(count: number): void;
  /** All that could be done is done. */
  end(): void;
};

/** Shows no progress. */
export const noProgress: Progress = () => ({ advance: () => undefined, end: () => undefined });

/** The time, and waiting. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Wait. */
  sleep(milliseconds: number): Promise<void>;
};

/** The platform's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
