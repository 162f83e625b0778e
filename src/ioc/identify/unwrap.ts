const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '«': '»', '‹': '›' };
const OPENING = '<"\'`\u201c\u2018\u201e';
const CLOSING = '>"\'`\u201d\u2019\u201c,;.';

/** A value without the quotes, brackets, punctuation and spaces around it; brackets go in pairs. */
export function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    while (start < end && (OPENING.includes(text.charAt(start)) || isSpace(text, start))) start++;
    while (end > start && (CLOSING.includes(text.charAt(end - 1)) || isSpace(text, end - 1))) end--;
    if (end - start > 1 && PAIRS[text.charAt(start)] === text.charAt(end - 1)) {
      start++;
      end--;
    }
  }
  return text.slice(start, end);
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}
