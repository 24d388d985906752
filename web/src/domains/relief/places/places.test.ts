import { beforeEach, expect, test, vi } from "vitest";
import { readPlaces } from "./places";

const query = vi.hoisted(() => vi.fn());
vi.mock("@/lib/book", () => ({ ask: query }));

const registered = (...names: string[]) =>
  query.mockResolvedValue({ data: { organisations: names.map((name) => ({ name, region: "990102001000" })) } });
const named = async () => (await readPlaces(["990102001000"])).get("990102001000");

beforeEach(() => query.mockReset());

test.each([
  ["青禾县人民政府", "青禾县"],
  ["石桥村村民委员会", "石桥村"],
  ["和平街道办事处", "和平街道"],
  ["幸福社区居民委员会", "幸福社区"],
  ["Qinghe County People's Government", "Qinghe County"],
  ["Stone Bridge Villagers’ Committee", "Stone Bridge"],
  ["晴川市中心医院", "晴川市中心医院"],
])("a place with %s is called %s", async (name, place) => {
  registered(name);
  expect(await named()).toBe(place);
});

test("a place is called after its government, whoever was registered there before", async () => {
  registered("晴川市中心医院", "晴川市人民政府", "晴川新区人民政府");
  expect(await named()).toBe("晴川市");
});

test("each region is asked for once, and none where there is none", async () => {
  registered();
  await readPlaces(["2", "1", "2"]);
  expect(query).toHaveBeenCalledWith(expect.objectContaining({ name: "Seats" }), { regions: ["1", "2"] });
  expect((await readPlaces([])).size).toBe(0);
  expect(query).toHaveBeenCalledTimes(1);
});
