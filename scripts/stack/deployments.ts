import { withIndex } from "./database.ts";
import type { Database } from "./database.ts";

/**
 * Graph Node's admin port listens on every address, asks for no password and takes what any web page posts (`text/plain` needs no
 * preflight). What it does is all done by writing to these tables, and while Graph Node runs nothing but that port writes to them.
 * So they are closed from when the subgraph is deployed until the next start.
 */
const TABLES = [
  { table: "subgraphs.subgraph", acts: "insert or update or delete" },
  { table: "subgraphs.subgraph_version", acts: "insert or update or delete" },
  { table: "subgraphs.subgraph_deployment_assignment", acts: "insert or update or delete" },
  // Graph Node itself deletes from it, some hours after a deployment was removed.
  { table: "public.deployment_schemas", acts: "insert" },
] as const;

const NAME = "sunledger_closed";

/** From now on whatever is asked of the admin port fails. */
export const closeDeployments = (database: Database): Promise<void> =>
  withIndex(database, async (client) => {
    await client.query(`
      create or replace function public.${NAME}() returns trigger language plpgsql as $$
      begin
        raise exception 'Only a start of the stack changes what is deployed';
      end $$`);
    for (const { table, acts } of TABLES)
      await client.query(`
        create or replace trigger ${NAME} before ${acts} on ${table} for each row execute function public.${NAME}()`);
  });

/** Let a subgraph be deployed. Does nothing to an index that was never begun. */
export const openDeployments = (database: Database): Promise<void> =>
  withIndex(database, async (client) => {
    for (const { table } of TABLES) {
      const { rows } = await client.query<{ found: boolean }>("select to_regclass($1) is not null as found", [table]);
      if (rows[0]!.found) await client.query(`drop trigger if exists ${NAME} on ${table}`);
    }
  });
