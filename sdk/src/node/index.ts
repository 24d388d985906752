/**
 * Functions that need a file system.
 * @module
 */
export { folderStore } from "./documents.ts";
export { fileDigest } from "./files.ts";
export { folderJournal } from "./journal.ts";
