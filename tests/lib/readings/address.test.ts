import { expect, test } from "vitest";
import { addressOf } from "@/lib/readings/address";

test.each([
  { parameters: {}, address: "/practices" },
  { parameters: { at: undefined, q: "" }, address: "/practices" },
  {
    parameters: { at: "2025-11", with: undefined, place: "QZZ-RUGBY" },
    address: "/practices?at=2025-11&place=QZZ-RUGBY",
  },
  { parameters: { q: "st george & co" }, address: "/practices?q=st+george+%26+co" },
])("a view's address is $address", ({ parameters, address }) => {
  expect(addressOf("/practices", parameters)).toBe(address);
});
