const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Words that number what follows: versions of programs, parts of documents, names in a tree of objects, and programs
 * whose numbers have four parts below 256, often without the word version.
 */
const NUMBERED = words(`
  version versions ver rev rv revision release build firmware fw patch hotfix oid schema cis
  section sect chapter clause paragraph para appendix annex article figure fig table step
  office libreoffice openoffice acrobat reader flash player firefox chrome chromium opera safari edge jre jdk java kernel
  linux sdk framework driver directx silverlight quicktime itunes virtualbox openssl nginx httpd tomcat weblogic
`);
const SEPARATORS = '.:="\'(#>-';
/** `upgraded to`, `patched in`; `CIS Control`. */
const TWO_WORDS = /(?:(?:upgrade|update)d? to|(?:patch|fix)ed in|cis (?:control|benchmark))$/;

const isWord = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/**
 * Whether four numbers after this text are a version or the number of a section rather than an address. Read from the
 * end, for every address asks.
 */
export function isVersionLead(lead: string): boolean {
  let end = lead.length;
  while (end > lead.length - 4 && isSeparator(lead, end - 1)) end--;
  if (end === lead.length) return false;
  if (lead.charAt(end - 1) === '\u00a7') return true;
  let start = end;
  while (start > 0 && isWord(lead.charCodeAt(start - 1))) start--;
  const word = lead.slice(start, end).toLowerCase();
  if (word === 'v') return start === 0 || /[\s"(]/.test(lead.charAt(start - 1));
  return (
    NUMBERED.has(word) ||
    /version$/.test(word) ||
    (start > 0 && word.length < 10 && TWO_WORDS.test(lead.slice(Math.max(0, start - 8), end).toLowerCase()))
  );
}

function isSeparator(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== '' && (SEPARATORS.includes(sign) || sign.trim() === '');
}
