import { network } from "hardhat";

/** The one in-process chain of a test run; `loadFixture` takes it back between tests. */
export const { ethers, networkHelpers } = await network.getOrCreate();
