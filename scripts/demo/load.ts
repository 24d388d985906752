import { parseYuan, receiptKey, receiptLink, receiptSecret } from "@sunledger/sdk";
import { siteAddress } from "../acts/act.ts";
import { language } from "../lib/language.ts";
import type { Settings } from "../stack/settings.ts";
import { live } from "./campaigns.ts";
import { fillKeystore } from "./cast.ts";
import { donateAsHolder } from "./holder.ts";
import { playClothes, playEpidemic, playMutual, playShelter, startMutual } from "./scenes.ts";
import { Stage } from "./stage.ts";
import { receive, statementFile } from "./statements.ts";

/**
 * The donor whose receipt is shown: 10,000 yuan, spent in part on two payments, in part not yet. The row's place in the
 * statement, from 0.
 */
const SAMPLE_ROW = 239;

/**
 * Load the demonstration: a made-up city with its charities, banks and civil affairs department, and two campaigns with the
 * amounts of real donations. Run again, also after it was killed, it does what is left.
 * @param options.log Told a line a step
 * @returns Addresses on the site: a campaign to look at, and a receipt as a donor gets it
 */
export async function loadDemo({
  settings,
  log = () => {},
}: {
  settings: Settings;
  log?: (line: string) => void;
}): Promise<{ campaign: string; receipt: string }> {
  await fillKeystore(settings.home);
  const stage = new Stage(settings, log);
  await stage.assemble();

  const epidemic = await live(stage, "epidemic", "open");
  const mutual = await live(stage, "mutual", "open");
  const clothes = await live(stage, "clothes", "open");
  const shelter = await live(stage, "shelter", "open");
  await live(stage, "canteen", "filed");
  await live(stage, "library", "sent back");
  await live(stage, "flood", "approved");

  await receive(stage, "rural-bank", mutual.fund, await statementFile("donations-jiangan-bank.csv"));
  await startMutual(stage, mutual, epidemic.fund);
  const statement = await statementFile("donations-qingchuan-bank.csv");
  const { plan, deposits } = await receive(stage, "bank", epidemic.fund, statement);
  await playEpidemic(stage, epidemic);
  await playMutual(stage, mutual);
  await playClothes(stage, clothes);
  await playShelter(stage, shelter);
  await donateAsHolder(stage, clothes.fund, parseYuan("888.00"));

  const { privateKey } = await stage.office("bank.recorder");
  const secret = receiptSecret(receiptKey(privateKey), plan.batches[0]!.batchRef, SAMPLE_ROW);
  return {
    campaign: siteAddress(settings, { kind: "campaign", number: BigInt(epidemic.campaign) }),
    receipt: receiptLink(settings.site, language(), deposits[0]!, SAMPLE_ROW, secret),
  };
}
