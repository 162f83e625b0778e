import { isAll, nearest } from '../scan/around.ts';
import type { Candidate } from './candidate.ts';
import { codeEvidence } from './evidence-code.ts';
import { fileEvidence } from './evidence-files.ts';
import { hostEvidence } from './evidence-hosts.ts';
import { NEAR } from './evidence-keys.ts';
import { companyOf } from './evidence-neighbours.ts';
import { valueEvidence } from './evidence-value.ts';

const HOSTS_ANYWHERE =
  /\b(?:domains?|hosts?|hostnames?|dns|fqdns?|c2|c&c|beacon\w*|callbacks?|phish\w*|sinkhol\w*|nameservers?|subdomains?|resolv\w+|malicious|iocs?|nxdomain|campaign|infrastructure|websites?)\b/i;
const THREAT_CELL =
  /^["'`]?\s{0,2}[,|;\t].{0,40}\b(?:malware|phishing|c2|botnet|malicious|suspicious|spam|ransomware|network activity)\b/i;
const DEFANGED_LINE = /\[\.\]|\[:(?:\/\/)?\]|hxxps?[:[\]]|\[dot\]|\(\.\)/i;

const CODE_LINE =
  /=>|\b(?:function|return|const|var|let|def|class|import|public|private|static|void|null|package|println|await)\b|\bself\.|\bthis\.|\(\)|[=!]==?\s|&&|\bif \(|[a-z_>]::[a-z_<~](?![0-9a-f]{0,3}[:.])|->[a-z_]|#include|<\?php|\bfor \w+ in\b|\{\{|\$\{|^\s*at \w|^\s*File "|: (?:error|warning):|\w\.\w{2,30}\(\w{0,30}\)[.;`]/;

/** How a line of code ends. */
const CODE_END = /[;{]\s*$/;

/** An operand, unquoted: `x = y.name`, `if item.link:`, `update(counter.to)`. */
const OPERAND =
  /(?:[\w\])] [-+:*/|&<>]?=|\b(?:if|elif|while|assert|not|lambda|yield|return|raise|with|await|new|typeof|case)|[<>]=|[+*]) $|[\w\]]\($/;

/** The words around a name that its own shape leaves open. */
export function contextEvidence(candidate: Candidate): number {
  const { written, ending } = candidate;
  const lead = written.lead();
  const tail = written.tail();
  const near = nearest(lead, NEAR);
  const company = companyOf(lead, tail);
  const lone = loneEvidence(lead, tail, ending.file);
  if (company.amidst) return lone + company.weight;
  const value = valueEvidence(candidate, lead, company.lead, tail);
  let weight = value + lone;
  if (weight > -6) weight += company.weight;
  weight += fileEvidence(candidate, lead, tail, near) + codeEvidence(near, tail);
  const host = hostEvidence(lead, tail);
  if (host > 0) return weight + host;
  const ends = isAll(tail) && CODE_END.test(tail);
  if (ends || CODE_LINE.test(lead) || CODE_LINE.test(tail)) weight -= ending.clear ? 3 : 6;
  if (!ending.clear && OPERAND.test(lead)) weight -= 5;
  if (HOSTS_ANYWHERE.test(lead) || HOSTS_ANYWHERE.test(tail)) weight += 2;
  if (THREAT_CELL.test(tail)) weight += 3;
  // Who defangs names leaves files alone.
  if (value > -7 && (DEFANGED_LINE.test(lead) || DEFANGED_LINE.test(tail))) weight += ending.file ? 2 : 4;
  return weight;
}

const LIST_START = /^[\s\-*\u2022+>#"'`|_.]*(?:\d{1,4}[.):]\s*)?["'`*]*$/;
const LIST_END = /^[.\s"'`,;|*^_]*$/;
const CELL_START = /(?:[\t|]\s{0,2}|<(?:td|th|li|p|b|i|code|span|tt|pre)>)["'`*_]{0,2}$/;
const CELL_END = /^["'`*_]{0,2}(?:\s{0,2}[\t|]|<\/|\s*$)/;
const QUOTED_CELL = /(?:^|,)"$/;
const COMMA_CELL = /^[,;](?!\s)/;

/** A line or a cell that is just a name: as lists of indicators are written. Code is indented and goes on after a comma. */
function loneEvidence(lead: string, tail: string, file: boolean): number {
  const starts = isAll(lead) && LIST_START.test(lead);
  const full = file ? 4 : 6;
  if (starts && isAll(tail) && LIST_END.test(tail)) {
    return /^(?:\s{4}|\t)/.test(lead) || (tail.startsWith(',') && !/["'`]$/.test(lead)) ? 1 : full;
  }
  if ((starts || CELL_START.test(lead)) && CELL_END.test(tail)) return full - (file ? 0 : 1);
  if (QUOTED_CELL.test(lead) && /^"(?:,|\s*$)/.test(tail)) return 4;
  return (starts || /[,;]$/.test(lead)) && COMMA_CELL.test(tail) ? 2 : 0;
}
