/** Words that number what follows: versions of programs, parts of documents, names in a tree of objects. */
const NUMBERED = [
  'versions?|[a-z_]{1,24}version|ver|rev|rv|revision|release|build|firmware|fw|upgrade(?:d)? to|updated? to|patch(?:ed in)?|hotfix',
  'oid|schema|cis(?: control| benchmark)?|section|sect|chapter|clause|paragraph|para|appendix|annex|article|figure|fig|table|step',
];
/** Programs whose numbers have four parts below 256, often without the word version. */
const PROGRAMS =
  '(?:libre|open)?office|acrobat|reader|flash|player|firefox|chrome|chromium|opera|safari|edge|jre|jdk|java|kernel|linux|sdk|framework|driver|directx|silverlight|quicktime|itunes|virtualbox|openssl|nginx|httpd|tomcat|weblogic';
const LEAD = new RegExp(
  `(?:\\b(?:${NUMBERED.join('|')}|${PROGRAMS})\\b|(?:^|[\\s"(])v|\u00a7)[\\s.:="'(#>-]{1,4}$`,
  'i',
);

/** Whether four numbers after this text are a version or the number of a section rather than an address. */
export function isVersionLead(lead: string): boolean {
  return LEAD.test(lead);
}
