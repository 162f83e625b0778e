import { CERTAIN, FAIR, SLIGHT, STRONG } from './ipv4-weights.ts';

/** Ends of phrases that name a version, by their last word. */
const PHRASES: Readonly<Record<string, RegExp>> = {
  to: /\bbump(?:s|ed|ing)? [^.;]{1,40} to $|\b(?:up|down)grad(?:e[sd]?|ing) (?:(?!\w+ed )[\w./@-]+ )?(?:from \S+ )?to $|\bupdat(?:e[sd]?|ing) (?:(?:dependency|package|module|plugin) \S+ )?to $|\b(?:prior|up) to $/i,
  from: /\b(?:signatures?|definitions?|firmware|software|agent|engine|package|version|driver) (?:update[ds]?|upgrade[ds]?|change[ds]?) from $|\b(?:bump(?:s|ed|ing)?|(?:up|down)grad(?:e[sd]?|ing)|upgrad(?:e|able)) (?:[\w./-]+ )?from:? $/i,
  was: /\bversions? \d[\w.]{0,20} \(was $/i,
  over: /\bunpacking \S{1,80} \([^()]{1,60}\) over \($/i,
  in: /\b(?:fix(?:ed|es)?|patched|introduced|resolved|addressed|deprecated|removed|corrected|remediated|mitigated|chang(?:ed|es)|new|added|available|released|included|shipped) in $/i,
  than: /\b(?:earlier|later|older|newer|lower|higher|greater|less) than $/i,
  including: /\bup to and including $/i,
  control: /\bcis control $/i,
  benchmark: /\bcis benchmark $/i,
};
/** Words of time that a version may follow; what is said before tells. */
const SINCE =
  /\b(?:before|until|below|since|through|after|prior to|up to|as of|above|start(?:ing|s) (?:with|from|at|in))$/i;
const SUBJECT = /\b(?:versions?|releases?|builds?|firmwares?|CVE-\d{4}-\d+|vulnerab\w+|affect(?:s|ed|ing)?)\b/i;
/** `Affected: Thing 1.2.3.4`. */
const AFFECTED =
  /\b(?:[Aa]ffect(?:s|ed)|[Vv]ulnerable|[Ff]ixed|[Uu]naffected)\b:? (?:products?:? |are |is )?[A-Z][\w-]{1,30} $/;
/** Headers of mail that name a program, and how Exchange numbers its transports. */
const PROGRAM_LINE =
  /^(?:x-mailer|user-agent|x-mimeole|x-newsreader|server|x-powered-by|via)\s?:\s.*[a-z]\W{0,3}$|\b(?:e?smtps?a?|mapi|https|server)\b[^;]{0,80}\sid $/i;
/**
 * What package managers print: `Setting up name (1.2.3.4) ...`, `name.x86_64  1.2.3.4`; a name and its version alone
 * on a line, as a gem or in a column.
 */
const INSTALLED =
  /\b(?:setting up|unpacking|installing|installed|(?:up|down)graded|(?:up|down)grading|locking|fetching|bundling|compiling|reinstalling) :?\s?[\w.@/+:-]+ [([]?v?$|\.(?:x86_64|noarch|i[36]86|aarch64)\s+$/i;
const LISTED =
  /^\s*(?:- )?(?!\w*(?:host|srv|web|mail|router|switch|node|proxy|vpn|allow|deny|block|permit|drop))[a-z][a-z0-9_-]*[a-z](?:\s{2,}| \(v?)$/;
const PAIRED = /["'][~^]?\d+\.\d+\.\d+(?:-[\w.]+)?["']\s?,.*["']$/;
/**
 * `version is 1.2.3.4`, `<key>CFBundleVersion</key><string>`, `name="version" value="`, `Version: 2:` with an epoch
 * (Debian Policy, 5.6.12).
 */
const SAID =
  /(?:version|firmware|release|build)s?["'`*]{0,3}(?:[\s:,(]+(?:is|was|are|number|no\.?|string|info|installed|running|currently|detected|found|reported|available|latest|required|value|content|data)["'`*]?){1,3}[\s:=("'`*]{1,4}$|version["'`*]{0,2}\s?<\/\w{1,12}>\s?<\w{1,12}>\s?$|version\s?\|\s?["'`*]{0,2}$|versions?["']?\s?[:=]\s?["'(]?\d{1,2}:$|^(?:ii|rc|hi|un)\s+\S+\s+$/i;
/** The word version in other languages, right before the number. */
const IN_OTHER_WORDS = new RegExp(
  `(?:${[
    '\u30d0\u30fc\u30b8\u30e7\u30f3|\u7248\u672c|\ubc84\uc804|\u0627\u0644\u0625\u0635\u062f\u0627\u0631|phi\u00ean b\u1ea3n|s\u00fcr\u00fcm\u00fc?',
    '[\u0412\u0432]\u0435\u0440\u0441\u0438\u044f|\u0432\u0435\u0440\u0441\u0438[\u0438\u044e]|\u0432\u0435\u0440\u0441\u0456[\u044f\u0457]',
    'wersj[ai\u0119]|verz[ei]|versi\u00f3n|vers\u00e3o|versione|versie',
  ].join('|')})[\\s:=v.]{0,4}$`,
);

/** What is written on parts and papers, the notes of a release, objects in a list behind that word. */
const NUMBER_OF =
  /\b(?:(?:part|serial|item|drawing|model|catalogu?e?|order|invoice) (?:no\.?|number|#):?|release notes(?: for)?) $|\boids?:? (?:\d[\d.]{2,40}(?: \(\w{1,40}\))?, ?){1,8}$/i;

/** The product's version is the field behind its name (ArcSight's CEF and IBM's LEEF, header). */
const HEADER = /\b(?:CEF:\s?\d{1,2}|LEEF:\s?\d(?:\.\d)?)\|[^|]{0,63}\|[^|]{0,63}\|$/;

/** What a phrase before four numbers says. */
export function phraseWeight(lead: string): number {
  const near = lead.slice(-56);
  if (lead.endsWith('|') && HEADER.test(lead)) return CERTAIN;
  if (SAID.test(near) || PROGRAM_LINE.test(lead) || INSTALLED.test(near)) return STRONG;
  if (IN_OTHER_WORDS.test(near) || NUMBER_OF.test(lead)) return STRONG;
  if (/["']$/.test(lead) && PAIRED.test(lead)) return FAIR;
  if (AFFECTED.test(near)) return FAIR;
  const word = /([a-z]+):? \(?$/i.exec(near)?.[1]?.toLowerCase();
  if (word === undefined) return 0;
  if (Object.hasOwn(PHRASES, word) && PHRASES[word]?.test(near)) return STRONG;
  return SINCE.test(near.trimEnd()) && SUBJECT.test(lead) ? FAIR : 0;
}

/** Words after four numbers that only a version has after it. */
const TAIL =
  /^["'`)\]]{0,2},? (?:(?:and|or) (?:later|earlier|newer|older|above|below|prior|higher|lower|previous|before|up)\b|(?:through|to) v?\d+\.\d+\.\d+(?![\d.])|(?:\u2192|->) v?\d+\.\d+\.\d+(?![\d.[({])|(?:alpha|beta|rc ?\d|stable|final|snapshot)(?![\w.-]|\[?@)|(?:has been|was|is) (?:now )?(?:released|out)\b|\((?:build|latest|stable|64-bit|32-bit|x64|x86)\b|[\w-]+; urgency=)|^\s+(?:amd64|arm64|armhf|i[36]86|x86_64|aarch64|noarch|all(?=\s{2}))\b|^\s{2,}(?:py\d|h[0-9a-f]{6})|^=(?:py\d|h?[0-9a-f]{6,7}_)/i;
/** `## [1.2.3.4] - 2024-01-31` of a changelog, `== 1.2.3.4 ==`. */
const HEADING = /^(?:#{1,4} ?\[?|\[)$/;
const DATED =
  /^\]? ?(?:[-\u2013/:|] ?)?\(?(?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2,8} \d{1,2},|unreleased|released)/;
const UNDERLINED = /^=+ ?$/;

/** Another package and its version on the line: `a@1.2.3, b@1.2.3.4`. */
const OTHER_PACKAGE = /[\w-]@[~^]?\d+\.\d+\.\d+(?![.\d])/;

/** What goes with it has a number of its own: `Engine 1.2.3.4, signatures 5.6.7.8`. */
const PARTNER = /^, (?:signatures?|sigs|definitions?|defs|database|patterns?|engine)(?: version)?:? \d+\.\d/;

/** What the text after four numbers says. */
export function tailWeight(tail: string, lead: string): number {
  if (TAIL.test(tail)) return STRONG;
  if (PARTNER.test(tail)) return FAIR;
  if (lead.endsWith('@') && (OTHER_PACKAGE.test(lead) || OTHER_PACKAGE.test(tail))) return FAIR;
  if (HEADING.test(lead) && DATED.test(tail)) return FAIR;
  if (UNDERLINED.test(lead) && /^ ?=+\s*$/.test(tail)) return FAIR;
  return LISTED.test(lead) && /^[)"',:]{0,3}\s*$/.test(tail) ? SLIGHT : 0;
}
