/** A text constant of the patterning language (STIX 2.1, section 9.2): `'` and `\` have a backslash before them. */
export function literal(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A text as a regular expression (PCRE) that matches it and nothing else. */
export function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The pattern of one comparison, such as `domain-name:value = 'a.example'`. */
export function patternOf(comparison: string): string {
  return `[${comparison}]`;
}
