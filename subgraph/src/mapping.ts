// One module for all sources, so that it is compiled and loaded once.
export * from "./campaigns";
export * from "./deposits";
export * from "./directory";
export * from "./evidence";
export * from "./funds";
export * from "./payments";
export * from "./token";
