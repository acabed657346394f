import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than a page of ours asks anyone to pass on the way to one thing. */
const MOST_STOPS = 250;

/** A page worked by keyboard alone, and how many keys that took. */
export type Keyboard = {
  /** Tabs on until something has the focus; back, where `key` says so. */
  reach: (target: Locator, key?: "Tab" | "Shift+Tab") => Promise<void>;
  press: (key: string) => Promise<void>;
  /** Each letter is a key. */
  type: (words: string) => Promise<void>;
  pressed: () => number;
};

export function keyboardOf(page: Page): Keyboard {
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    pressed: () => pressed,
    async reach(target, key = "Tab") {
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press(key);
      }
      await expect(target).toBeFocused();
    },
    async type(words) {
      pressed += words.length;
      await page.keyboard.type(words);
    },
  };
}
