/**
 * Characters that a terminal obeys or that reorder what a reader sees: C0 and C1 controls, DEL, line and paragraph
 * separators, and the bidirectional controls of UAX #9 ("Trojan Source"). Tab and line feed are handled by the caller.
 */
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function visible(character: string): string {
  const code = character.charCodeAt(0);
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Text from outside, safe to print: whatever a terminal would obey is written out as `\x1b` or `\u202e`. */
export function neutralise(text: string): string {
  return text.replace(HARMFUL, visible);
}

/** The same for JSON text, which stays JSON: such characters occur inside strings only. */
export function neutraliseJson(text: string): string {
  return text.replace(HARMFUL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for one line: line breaks and tabs become a space. */
export function neutraliseLine(text: string): string {
  return neutralise(text.replace(/[\t\r\n]+/g, ' '));
}
