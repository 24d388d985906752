import { Refusal } from "../../refusal.ts";

/** Refusals of acts on organisations. */

export const unknownOrganisation = (text: string) =>
  new Refusal(
    "directory/unknown",
    {
      en: `No organisation is "${text}". Give its number, as on its page.`,
      zh: `没有机构符合“${text}”。请填写其页面上的编号。`,
    },
    { text },
  );

export const unclearOrganisation = (text: string) =>
  new Refusal(
    "directory/unclear",
    {
      en: `More than one organisation is "${text}". Give its number, as on its page.`,
      zh: `有多个机构符合“${text}”。请填写其页面上的编号。`,
    },
    { text },
  );

export type DirectoryRefusal = ReturnType<typeof unknownOrganisation> | ReturnType<typeof unclearOrganisation>;
