import { parseYuan, receiptLink } from "@sunledger/sdk";
import { marker } from "@sunledger/sdk/acts";
import { siteAddress } from "../cli/carry-out.ts";
import { language } from "../lib/language.ts";
import { DEMONSTRATION_DAYS } from "../stack/clock.ts";
import type { Settings } from "../stack/settings.ts";
import { Calendar } from "./calendar.ts";
import { live } from "./campaigns.ts";
import { fillKeystore } from "./cast.ts";
import { playCounty } from "./county/story.ts";
import { donateAsHolder } from "./holder.ts";
import { playClothes, playEpidemic, playMutual, playShelter, startMutual } from "./scenes.ts";
import { Stage } from "./stage.ts";
import { receive, statementFile } from "./statements.ts";

/**
 * The donor whose receipt is shown: 10,000 yuan, spent in part on two payments, in part not yet. The row's place in the
 * statement, from 0.
 */
const SAMPLE_ROW = 239;

/** Addresses on the site that a visitor may begin with: records to look at, a receipt and a slip as their owners get them. */
export type Samples = { campaign: string; receipt: string; programme: string; household: string };

/**
 * Load the demonstration: a made-up city with its charities, banks and civil affairs department, two campaigns with the
 * amounts of real donations, and a county that helps 2,000 households. Run again, also after it was killed, it does what is
 * left.
 * @param options.log Told a line a step
 */
export async function loadDemo({
  settings,
  log = () => {},
}: {
  settings: Settings;
  log?: (line: string) => void;
}): Promise<Samples> {
  await fillKeystore(settings.home);
  const stage = new Stage(settings, log);
  const calendar = new Calendar(settings.rpc);
  try {
    await calendar.goTo(DEMONSTRATION_DAYS);
    await stage.assemble();
    // Opened before the county's funds: campaigns have the numbers that tours speak of.
    const epidemic = await live(stage, "epidemic", "open");
    const mutual = await live(stage, "mutual", "open");
    const clothes = await live(stage, "clothes", "open");
    const shelter = await live(stage, "shelter", "open");
    const county = await playCounty(stage, calendar);
    await calendar.goToNow();
    const city = await playCity(stage, { epidemic, mutual, clothes, shelter });
    return { ...city, ...county };
  } finally {
    await calendar.goToNow();
  }
}

type Campaigns = Record<"epidemic" | "mutual" | "clothes" | "shelter", { campaign: number; fund: number }>;

async function playCity(
  stage: Stage,
  { epidemic, mutual, clothes, shelter }: Campaigns,
): Promise<Pick<Samples, "campaign" | "receipt">> {
  await live(stage, "canteen", "filed");
  await live(stage, "library", "sent back");
  await live(stage, "flood", "approved");

  await receive(stage, "rural-bank", mutual.fund, await statementFile("donations-jiangan-bank.csv"));
  await startMutual(stage, mutual, epidemic.fund);
  const statement = await statementFile("donations-qingchuan-bank.csv");
  const { rows, deposits } = await receive(stage, "bank", epidemic.fund, statement);
  await playEpidemic(stage, epidemic);
  await playMutual(stage, mutual);
  await playClothes(stage, clothes);
  await playShelter(stage, shelter);
  await donateAsHolder(stage, clothes.fund, parseYuan("888.00"));

  const { settings } = stage;
  const { secrets } = await stage.office("bank.recorder");
  const { secret } = rows.map(marker(await secrets.rowKey("receipts")))[SAMPLE_ROW]!;
  return {
    campaign: siteAddress(settings, { kind: "campaign", number: BigInt(epidemic.campaign) }),
    receipt: receiptLink(settings.site, language(), deposits[0]!, SAMPLE_ROW, secret),
  };
}
