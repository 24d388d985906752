import { ROLES, allow, appoint, catchUp, once, registerOrganisation } from "@sunledger/sdk/acts";
import type { Act, Named, Office, SiteRecord } from "@sunledger/sdk/acts";
import { openOffice } from "../cli/office.ts";
import type { Settings } from "../stack/settings.ts";
import { ORGANISATIONS, REGISTRAR, addressOf } from "./cast.ts";
import type { Key } from "./cast.ts";
import type { Organisation } from "./people.ts";

/** Members of the demonstration may act until the end of 2099, UTC. */
export const UNTIL = Date.UTC(2100, 0, 1) / 1000 - 1;

/** Where the demonstration plays: the offices of its cast, opened when they are first needed. */
export class Stage {
  readonly settings: Settings;
  readonly log: (line: string) => void;
  readonly #offices = new Map<string, Promise<Office>>();
  readonly #numbers = new Map<Key, number>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(settings: Settings, log: (line: string) => void) {
    this.settings = settings;
    this.log = log;
  }

  office(name: string): Promise<Office> {
    const office = this.#offices.get(name) ?? openOffice(name, { where: this.settings });
    this.#offices.set(name, office);
    return office;
  }

  /**
   * Do acts of one account, unless they were done before, after what it is at: an account's transactions are numbered. Those of
   * several accounts go side by side.
   */
  act(name: string, prepare: (office: Office) => Promise<readonly Act[]>): Promise<SiteRecord[]> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const turn = before.then(async () => {
      const records: SiteRecord[] = [];
      for (const act of await prepare(await this.office(name))) records.push(await once(act));
      return records;
    });
    this.#turns.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** An organisation as acts name it. */
  organisation(key: Key): Named {
    return { number: this.#numbers.get(key)!, name: ORGANISATIONS[key].name };
  }

  /** Register the organisations and appoint their members, where that is still to be done. */
  async assemble(): Promise<void> {
    const registrar = await this.office(REGISTRAR);
    for (const [key, organisation] of Object.entries(ORGANISATIONS) as [Key, Organisation][]) {
      const { members, treasury, ...particulars } = organisation;
      const names = Object.keys(members);
      const registration = {
        ...particulars,
        administrator: addressOf(names[0]!),
        ...(treasury && { treasury: addressOf(treasury) }),
      };
      const { number } = await once(registerOrganisation(registrar, registration));
      this.#numbers.set(key, Number(number));
      const administrator = await this.office(names[0]!);
      await catchUp(administrator);
      for (const name of names.slice(1)) {
        const roles = members[name]!.reduce((bits, role) => bits | ROLES[role], 0);
        await once(appoint(administrator, addressOf(name), roles, UNTIL));
      }
      if (treasury) await once(allow(await this.office(treasury)));
    }
  }
}

/** Whether a document stands on the chain already, cited by whichever act. */
export async function isCited({ index }: Office, digest: `0x${string}`): Promise<boolean> {
  const query = `query ($digest: Bytes!) { citations(where: { digest: $digest }, first: 1) { id } }`;
  const { citations } = await index.query<{ citations: unknown[] }>(query, { digest });
  return citations.length > 0;
}
