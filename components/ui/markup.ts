import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

/**
 * Plain elements as text, as React's own static markup has them. For drawings
 * and rows that never change in the browser: a table of a hundred rows is one
 * piece to send then, not thousands, each made twice on the way. Components are
 * called as functions, so they may not use hooks or be client components, and
 * what it does not know is an error rather than something left out.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(markup).join("");
  if (isValidElement(node)) return elementMarkup(node as ReactElement<Props>);
  throw new TypeError("Only plain elements can be drawn as text");
}

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };
type Component = ((props: Props) => ReactNode) & {
  /** What is drawn in text, where that is not what is drawn elsewhere. */
  inText?: (props: never) => ReactNode;
};

/** What was drawn of a thing that cannot change, for as long as the thing itself is kept; of nothing, by the component. */
const drawn = new WeakMap<object, { component: Component; props: Props; text: string }[]>();

/** As many ways to draw one thing as are worth looking through. */
const MOST_WAYS = 32;

/** A component given nothing but switches, or what is frozen and plain values alone, draws what it drew before. */
function drawnOnce(component: Component, props: Props): string {
  const given = Object.values(props);
  const of = given.every((each) => typeof each === "boolean") ? component : given.find(isKept);
  if (of === undefined || !given.every((each) => isPlain(each) || isKept(each)))
    return markup(component(props));
  const before = drawn.get(of) ?? [];
  const found = before.find((each) => each.component === component && alike(each.props, props));
  if (found) return found.text;
  const text = markup(component(props));
  drawn.set(of, [{ component, props, text }, ...before].slice(0, MOST_WAYS));
  return text;
}

const isPlain = (value: unknown) =>
  value === null || (typeof value !== "object" && typeof value !== "function");

const isKept = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.isFrozen(value) && !isValidElement(value);

function alike(one: Props, other: Props): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]))
  );
}

function elementMarkup({ type, props }: ReactElement<Props>): string {
  if (type === Fragment) return markup(props.children);
  if (typeof type === "function" && !("$$typeof" in type)) {
    const component = type as Component;
    return drawnOnce((component.inText as Component | undefined) ?? component, props);
  }
  if (typeof type !== "string") throw new TypeError("A client component cannot be drawn as text");
  const { children, dangerouslySetInnerHTML: raw, ...attributes } = props;
  const named = Object.entries(attributes).map(attributeMarkup).join("");
  if (WITHOUT_CONTENT.has(type)) return `<${type}${named}/>`;
  const content = isRaw(raw) ? raw.__html : markup(children);
  return `<${type}${named}>${content}</${type}>`;
}

const WITHOUT_CONTENT = new Set(["br", "circle", "img", "path", "rect", "use"]);

const isRaw = (value: unknown): value is { __html: string } =>
  typeof value === "object" && value !== null && "__html" in value;

function attributeMarkup([name, value]: [string, unknown]): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return booleanMarkup(name, value);
  if (typeof value !== "string" && typeof value !== "number") {
    throw new TypeError(`The attribute ${name} cannot be drawn as text`);
  }
  return ` ${nameOf(name)}="${escaped(String(value))}"`;
}

function booleanMarkup(name: string, value: boolean): string {
  if (/^(aria|data)-/.test(name)) return ` ${name}="${value}"`;
  return value ? ` ${nameOf(name)}=""` : "";
}

const NAMES: Readonly<Record<string, string>> = {
  autoComplete: "autocomplete",
  className: "class",
  colSpan: "colspan",
  dateTime: "datetime",
  htmlFor: "for",
  rowSpan: "rowspan",
  tabIndex: "tabindex",
  viewBox: "viewBox",
};

/** What a drawing is drawn with: hyphenated in markup, and not in JSX. */
const PRESENTATION = /^(fill|font|paint|stroke|text)[A-Z]/;

function nameOf(name: string): string {
  const own = NAMES[name];
  if (own) return own;
  if (PRESENTATION.test(name)) return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/^[a-z][a-z0-9-]*$/.test(name)) return name;
  throw new TypeError(`The attribute ${name} is not known`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

const SPECIAL = /[&<>"']/;

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found) : text;
}
