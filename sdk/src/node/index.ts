/**
 * What takes a file system.
 * @module
 */
export { folderStore, type DocumentStore } from "./documents.ts";
export { fileDigest } from "./files.ts";
