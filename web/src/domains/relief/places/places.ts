import { ask } from "@/lib/book";
import { SeatsQuery } from "../generated/queries";

/** What regions are called, by their codes as the index sends them. */
export type Places = ReadonlyMap<string, string>;

/** How a local government is called after its place: what remains of its name is the place's. */
const SEAT =
  /(?<=.)(?:人民政府|政府|村民委员会|村委会|居民委员会|居委会|(?<=街道)办事处)$|(?<=\w),? (?:(?:People['’]s )?Government|(?:Villagers['’] )?Committee)$/iu;

/** Names of regions: the chain has their codes alone, so a region is called after the local government that has it. */
export async function readPlaces(regions: readonly string[]): Promise<Places> {
  const asked = [...new Set(regions)].sort();
  if (asked.length === 0) return new Map();
  const { data } = await ask(SeatsQuery, { regions: asked });
  // A region may have offices and hospitals beside its government, and all of them are registered as local governments.
  const seats = data.organisations.filter(({ name }) => SEAT.test(name));
  // The last in a map's making counts: of seats, before all others, the one registered first.
  const all = [...data.organisations.toReversed(), ...seats.toReversed()];
  return new Map(all.map(({ name, region }) => [region, name.replace(SEAT, "")]));
}
