/** What is said to people, in both languages side by side, so that neither is forgotten when the other changes. */
export type Text = { readonly en: string; readonly zh: string };

/** A language that people are spoken to in. */
export type Language = keyof Text;

/** A text that is the same in both languages: a name, a number, an address. */
export const sameText = (text: string): Text => ({ en: text, zh: text });
