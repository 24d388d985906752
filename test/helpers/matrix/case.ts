import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import type { OrganisationName } from "../organisations.ts";
import { ORGANISATIONS, SUSPENDED, type MemberRole, type World } from "./world.ts";

/** Who may do something: callers by name, or anyone at all. */
export type Who = readonly string[] | "anyone";

/**
 * One act in one state.
 * @property act Contract and function, as the ABI has it
 * @property state Where one function has several: the state that it meets
 * @property before Brings that state about
 * @property call Tries it without leaving a trace
 * @property evenSuspended Where a suspended organisation's members may too
 */
export type Case = {
  readonly act: string;
  readonly state?: string;
  readonly may: Who;
  readonly before?: (world: World) => Promise<unknown>;
  readonly call: (world: World, as: HardhatEthersSigner) => Promise<unknown>;
  readonly evenSuspended?: true;
};

const active = ORGANISATIONS.filter((name) => name !== SUSPENDED);

/** Those who hold one of these roles in any organisation that may act. */
export const every = (...roles: readonly MemberRole[]): string[] =>
  active.flatMap((name) => roles.map((role) => `${name}.${role}`));

/** Those who hold a role in these organisations. */
export const of = (role: MemberRole | "treasury", ...names: readonly OrganisationName[]): string[] =>
  names.map((name) => `${name}.${role}`);

/** All but these organisations' members. */
export const except = (callers: readonly string[], ...names: readonly OrganisationName[]): string[] =>
  callers.filter((caller) => !names.some((name) => caller.startsWith(`${name}.`)));

export const NOBODY: Who = [];
export const REGISTRARS = ["governor", "registrar"];
export const ADMINISTRATORS = ["governor"];
export const GUARDIANS = ["governor", "guardian"];
