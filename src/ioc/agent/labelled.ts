import { spelledOut } from '../letters.ts';
import { agentEnd } from './grammar.ts';

/** Where a value starts, and what ends it. */
interface Opening {
  readonly at: number;
  readonly kind: 'quoted' | 'header' | 'word';
}

const NAME = '(?:(?:http|request|client|browser|original)[._-]?)?user[-_ .]?agent(?:\\.original)?(?:[ _]?string)?';
const BEFORE = '(?:(?<![\\p{L}\\p{N}$%{@-])|(?<=\\\\[rnt]))';
/**
 * Labels of agents: Snort's bytes; headers and fields; the same in words before a quote; elements and cells; attributes
 * of MISP; objects of ECS.
 */
const LABELS = new RegExp(
  spelledOut(
    [
      `user-agent\\|3a(?: 20|\\|20)?\\|\\s?`,
      `${BEFORE}${NAME}\\)?[\`*\\]]{0,3}(?:\\\\?["'])?[\`*]{0,2}\\s{0,4}(?:[:=|]{1,2}|-[eci]{1,2}q)\\s{0,16}`,
      `${BEFORE}${NAME}(?: is| was| of)?:? (?=["'\`\\u201c])`,
      `<${NAME}>`,
      `${NAME}</t[dh]>\\s{0,8}<t[dh][^<>]{0,60}>`,
      `"type"\\s?:\\s?"user-agent"[^{}]{0,600}?"value"\\s?:\\s?`,
      `"user_agent"\\s?:\\s?\\{[^{}]{0,400}?"original"\\s?:\\s?`,
      `http[._]user_agent;(?:\\s?\\w{1,20};){0,3}\\s?content:!?`,
      `\\bcurl(?:\\.exe)?\\s(?:[^|\\n]{0,300}?\\s)?-A\\s?`,
      `\\bwget(?:\\.exe)?\\s(?:[^|\\n]{0,300}?\\s)?-U\\s?`,
      `\\s-(?:-user-agent[ =]|UserAgent\\s)`,
    ].join('|'),
  ),
  'gi',
);
/** The agent is the last quoted field of the combined log format (httpd.apache.org, mod_log_config). */
const COMBINED = /\] "[^"]{0,4096}" \d{3} (?:\d{1,15}|-) "[^"]{0,2048}" "/g;
const BUFFER = /content:"([^"]{2,512})";(?:\s?\w{1,20}(?::[^;"]{1,20})?;){0,6}\s?http_user_agent/g;

const QUOTE = /^(?:\\["']|["'`\u201c\u2018])/;
const CLOSERS: Readonly<Record<string, string>> = { '\u201c': '\u201d', '\u2018': '\u2019' };
/** What a header ends with: the line, its escaped end, the next cell or element, the quote it stands in. */
const HEADER_END = /[\t\r\n"<`]|\\[rn"']| \| ?| {3}/;
const MAX_AGENT = 1024;

/** An agent as found: its place and its text. */
export interface Agent {
  readonly start: number;
  readonly end: number;
}

function agent(text: string, start: number, length: number): Agent | undefined {
  const value = text.slice(start, start + length);
  const trimmed = value.trim();
  // A field that says it is empty; a pattern for any; a number, an object.
  if (!/[A-Za-z]{2}/.test(trimmed) || /^(?:null|none|nil|undefined|n\/a|unknown|true|false)\b|^[[{]/i.test(trimmed))
    return undefined;
  const at = start + value.indexOf(trimmed);
  return { start: at, end: at + trimmed.length };
}

function quoted(text: string, at: number, quote: string): Agent | undefined {
  const close = CLOSERS[quote] ?? quote;
  const inside = text.slice(at, at + MAX_AGENT);
  let length = inside.indexOf(close);
  // A quote escaped inside is not the end.
  while (length > 0 && close === '"' && inside.charAt(length - 1) === '\\') length = inside.indexOf(close, length + 1);
  return length > 0 ? agent(text, at, length) : undefined;
}

/** What stands right before a label, and so whether its value goes on to the end. */
function opening(text: string, start: number, end: number): Opening {
  const label = text.slice(start, end);
  if (QUOTE.test(text.slice(end, end + 2))) return { at: end, kind: 'quoted' };
  if (/[=>|]\s*$|-[AU]\s?$|-user-?agent\s?$/i.test(label) && !/:\s*$/.test(label))
    return { at: end, kind: /[>|]\s*$/.test(label) ? 'header' : 'word' };
  const before = text.slice(Math.max(0, start - 24), start);
  return { at: end, kind: /(?:^|[\r\n"'`>|<*-]|\\n)\s*$/.test(before) ? 'header' : 'word' };
}

function read(text: string, start: number, { at, kind }: Opening): Agent | undefined {
  if (kind === 'quoted') {
    const quote = QUOTE.exec(text.slice(at, at + 2))?.[0] ?? '';
    return quoted(text, at + quote.length, quote);
  }
  const rest = text.slice(at, at + MAX_AGENT);
  const single = text.charAt(start - 1) === "'" ? rest.indexOf("'") : -1;
  const line = rest.slice(0, single < 0 ? undefined : single);
  const stop = HEADER_END.exec(line)?.index ?? line.length;
  const product = agentEnd(text, at, ' ');
  if (kind === 'word') {
    if (product > at) return agent(text, at, product - at);
    return agent(text, at, (/^[^\s,;"'<>|]+/.exec(rest)?.[0] ?? '').replace(/[.)]+$/, '').length);
  }
  return agent(text, at, line.slice(0, stop).replace(/[.,;]\s*$/, '').length);
}

/** Agents that a label or their place in a line names, from left to right for each way of naming them. */
export function* labelledAgents(text: string): Generator<Agent> {
  for (const match of text.matchAll(COMBINED)) {
    const found = quoted(text, match.index + match[0].length, '"');
    if (found) yield found;
  }
  for (const match of text.matchAll(BUFFER)) {
    const found = agent(text, match.index + 'content:"'.length, match[1]?.length ?? 0);
    if (found) yield found;
  }
  for (const match of text.matchAll(LABELS)) {
    const found = read(text, match.index, opening(text, match.index, match.index + match[0].length));
    if (found) yield found;
  }
}
