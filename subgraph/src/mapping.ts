// One module for all sources, so that it is compiled and loaded once.
export * from "./campaigns";
export * from "./deposits";
export * from "./directory";
export * from "./dossiers";
export * from "./enrolments";
export * from "./evidence";
export * from "./funds";
export * from "./objections";
export * from "./payments";
export * from "./programmes";
export * from "./rosters";
export * from "./token";
