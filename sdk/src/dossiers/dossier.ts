/** One member of a household, as the registration form has them. */
export type DossierMember = {
  readonly name: string;
  readonly identity: string;
  /** To the head of the household. */
  readonly relation: string;
  readonly health?: string;
  readonly education?: string;
  /** Whether, and how far, they can work. */
  readonly labour?: string;
};

/**
 * What the registration form says of a household. Personal data: it is sealed before it is stored, and never on the chain.
 * A field that the form leaves empty is absent.
 */
export type Dossier = {
  /** Of the head of the household. */
  readonly name: string;
  readonly identity: string;
  readonly address: string;
  readonly members: readonly DossierMember[];
  /** Net income per person and year, in whole fen. */
  readonly income?: number;
  /** Why the household is in need. */
  readonly cause?: string;
  /** What is done for it. */
  readonly measures?: string;
  readonly phone?: string;
  /** Where it is paid. */
  readonly account?: { readonly bank: string; readonly number: string };
  /** Further columns of the form, by their headings. */
  readonly more?: Readonly<Record<string, string>>;
};

// The length of a dossier would tell how many members a household has. So all dossiers are padded to a multiple of this.
const STEP = 1_024;
const SPACE = 0x20;

/** A dossier as it is sealed: JSON in UTF-8, padded with spaces. */
export function writeDossier(dossier: Dossier): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(dossier));
  const bytes = new Uint8Array(Math.max(1, Math.ceil(text.length / STEP)) * STEP).fill(SPACE);
  bytes.set(text);
  return bytes;
}

/** Read what `writeDossier` wrote. */
export function readDossier(bytes: Uint8Array): Dossier {
  return JSON.parse(new TextDecoder().decode(bytes)) as Dossier;
}
