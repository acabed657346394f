type Props = {
  /** This answer's nonce: the style is written into the page. */
  nonce: string | undefined;
  /** At the head of each sheet: the marking and whose figures they are; and the date they speak of. */
  head: string;
  asAt: string;
  /** At the foot: when it was made. */
  made: string;
};

/** The running head and foot of a page made for paper: what it is, its date and its number on every sheet. */
export function PrintFurniture({ nonce, head, asAt, made }: Props) {
  const at = (place: string, content: string) => `@${place} { content: ${content}; ${TYPE} }`;
  const rule = `@page {
    margin: 15mm 12mm 14mm;
    ${at("top-left", cssString(head))}
    ${at("top-right", cssString(asAt))}
    ${at("bottom-left", cssString(made))}
    ${at("bottom-right", '"Page " counter(page) " of " counter(pages)')}
  }`;
  return <style nonce={nonce}>{rule}</style>;
}

const TYPE = "font: 9pt Arial, sans-serif; color: #4c6272; white-space: nowrap;";

/** Text as a CSS string. Names come from files: nothing in one may end the string, the rule or the style. */
export function cssString(text: string): string {
  const plain = text.replace(
    /[^\p{L}\p{N} .,:;()'’·&/-]/gu,
    (other) => `\\${other.codePointAt(0)?.toString(16)} `,
  );
  return `"${plain}"`;
}
