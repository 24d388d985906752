import { ask } from "@/lib/book";
import { SeatsQuery } from "../generated/queries";

/** What regions are called, by their codes as the index sends them. */
export type Places = ReadonlyMap<string, string>;

/** The ending of a local government's name. What precedes it is the name of the place. */
const SEAT =
  /(?<=.)(?:人民政府|政府|村民委员会|村委会|居民委员会|居委会|(?<=街道)办事处)$|(?<=\w),? (?:(?:People['’]s )?Government|(?:Villagers['’] )?Committee)$/iu;

/** Names of regions. The chain has codes only, so a region gets its name from its local government. */
export async function readPlaces(regions: readonly string[]): Promise<Places> {
  const asked = [...new Set(regions)].sort();
  if (asked.length === 0) return new Map();
  const { data } = await ask(SeatsQuery, { regions: asked });
  // A region may have offices and hospitals beside its government, and all of them are registered as local governments.
  const seats = data.organisations.filter(({ name }) => SEAT.test(name));
  // A later entry of a map replaces an earlier one. So governments come last, and the one registered first at the very end.
  const all = [...data.organisations.toReversed(), ...seats.toReversed()];
  return new Map(all.map(({ name, region }) => [region, name.replace(SEAT, "")]));
}
