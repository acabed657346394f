/** An ODS code: 3 to 8 upper-case letters and digits, trimmed. null when the text is none. */
export function parseOdsCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z0-9]{3,8}$/.test(code) ? code : null;
}

/** Our own codes, for Places: a system's code, a hyphen and a word, "QWU-RUGBY". */
export function parseOrganisationCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return parseOdsCode(code) ?? (/^[A-Z0-9]{3,8}(-[A-Z0-9]+)+$/.test(code) && code.length <= 24 ? code : null);
}

/** How the publisher says that a practice has no PCN: the code "U", named "UNALLOCATED". */
export function isNoPcn(text: string): boolean {
  return ["", "U", "UNALLOCATED"].includes(text.trim().toUpperCase());
}

/**
 * epraccur lists every prescribing cost centre; a GP practice is told by its
 * prescribing setting 4 (lately also written "4|..."), never by the shape of its code.
 */
export function isGpPractice(prescribingSetting: string): boolean {
  return /^4(\||$)/.test(prescribingSetting.trim());
}
