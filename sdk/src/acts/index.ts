/**
 * What offices do: acts that look up, check and preview, and then sign and send. They know no terminal and no file system:
 * `Ports` says what they take from the place where they run.
 * @module
 */
export {
  noProgress,
  systemClock,
  type Clock,
  type Documents,
  type Journal,
  type Ports,
  type Progress,
  type ProgressBar,
  type Secrets,
  type Signer,
} from "./ports.ts";
export type { StatementRow } from "./statements/row.ts";
