import { Bytes } from "@graphprotocol/graph-ts";

const REFERENCE_BYTES = 16;
const ORGANISATION: u8 = 0x02;
/** First byte of the reference by which a kept fund names a household. */
export const HOUSEHOLD: u8 = 0x03;

/** The 16 bytes that name an organisation in rows: 0x02, then its credit code as a number in base 36 (0-9A-Z). */
export function organisationReference(creditCode: Bytes): Bytes {
  const reference = new Bytes(REFERENCE_BYTES);
  for (let i = 0; i < creditCode.length; i++) {
    let carry: u32 = digit(creditCode[i]);
    for (let at = REFERENCE_BYTES - 1; at > 0; at--) {
      carry += <u32>reference[at] * 36;
      reference[at] = <u8>carry;
      carry >>= 8;
    }
  }
  reference[0] = ORGANISATION;
  return reference;
}

/** The directory registers no code with other characters. */
function digit(character: u8): u8 {
  return character <= 0x39 ? character - 0x30 : character - 0x41 + 10;
}
