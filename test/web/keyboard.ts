import type { Page } from "playwright-core";

/** What has the focus: a mark that is unique on the page, and whether the reader can see that it has. */
export type Focus = { readonly mark: string; readonly visible: boolean; readonly outlined: boolean };

/** In the page: mark everything that can be operated. */
const MARK = `(() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.type !== "hidden");
  all.forEach((element, index) => (element.dataset.mark = String(index)));
  return all.length;
})()`;

/** In the page: tell what has the focus. */
const FOCUS = `(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    mark: element.dataset.mark ?? element.tagName,
    visible: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
})()`;

/** Mark everything on the page that can be operated, and count it. */
export const controlsOf = (page: Page): Promise<number> => page.evaluate<number>(MARK);

/** Press Tab through the page, until the focus leaves it. */
export async function tabThrough(page: Page): Promise<Focus[]> {
  const focused = new Map<string, Focus>();
  for (;;) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate<Focus>(FOCUS);
    if (focus.mark === "BODY" || focused.has(focus.mark)) return [...focused.values()];
    focused.set(focus.mark, focus);
  }
}
