import { parseDay } from "@/lib/periods/day";

type Asked = { value: unknown };

/**
 * For a rule about two days of a form: it is judged once both can be read, whatever is wrong with other fields, so
 * that everything wrong is told at once. An empty last day is read: no end.
 */
export function onceDaysRead(...names: readonly string[]) {
  return {
    when: ({ value }: Asked) =>
      typeof value === "object" &&
      value !== null &&
      names.every((name) => {
        const day: unknown = Reflect.get(value, name);
        return day === null || (typeof day === "string" && parseDay(day) !== null);
      }),
  };
}
