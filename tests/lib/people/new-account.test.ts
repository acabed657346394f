import { expect, test } from "vitest";
import { newAccount } from "@/lib/people/new-account";

const account = { name: "Priya Nair", email: "priya.nair@example.nhs.uk", password: "copper lantern meadow" };

test("a name, an address and a long password make an account; the address is kept in one spelling", () => {
  const made = newAccount.parse({ ...account, name: " Priya Nair ", email: " Priya.Nair@Example.nhs.uk " });
  expect(made).toEqual(account);
});

test.each([
  ["a short password", { password: "copper lan" }, /12 characters or more/],
  ["a common one made longer", { password: "Password1234" }, /harder to guess/],
  ["keys in a row", { password: "qwerty123456" }, /harder to guess/],
  ["one character over and over", { password: "aaaaaaaaaaaaaaaa" }, /harder to guess/],
  ["one's own address", { password: "priya.nair is my name" }, /email address/],
  ["no name", { name: "  " }, /full name/],
  ["no address", { email: "priya" }, /correct format, like name@nhs.net/],
])("%s is refused", (_case, change, message) => {
  const { error } = newAccount.safeParse({ ...account, ...change });
  expect(error?.issues.map((issue) => issue.message).join()).toMatch(message);
});

test("a short email name does not rule out passwords that happen to hold it", () => {
  expect(
    newAccount.safeParse({ ...account, email: "ann@example.nhs.uk", password: "annual lantern meadow" })
      .success,
  ).toBe(true);
});
