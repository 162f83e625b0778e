import { hostOf, splitHost } from '../host.ts';
import { shown } from '../shown.ts';
import { wordSet } from '../word-set.ts';
import { FAINT, type Rule, STRONG, WEAK } from './hint.ts';

const SCRIPT_SCHEMES = wordSet('data javascript vbscript');

const scriptScheme: Rule = ({ scheme }) => {
  if (!SCRIPT_SCHEMES.has(scheme)) return undefined;
  return { points: STRONG, tag: 'script-scheme', text: `is no address but content to run (${scheme})` };
};

const DOCUMENTS = wordSet('pdf doc docx xls xlsx ppt pptx rtf txt csv jpg jpeg png gif mp3 mp4 htm html zip');
const PROGRAMS = wordSet('exe scr com bat cmd pif js jse vbs vbe wsf hta lnk ps1 msi jar iso img apk dll cpl');

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An extension without what pads it out of sight; more padding than this stays and is looked up in vain. */
function bare(extension: string): string {
  return extension.slice(0, 200).replace(/[\s_]+$/, '');
}

/** What looks harmless, then what runs: `invoice.pdf.exe`, often with a run of spaces between. */
const doubleExtension: Rule = ({ path }) => {
  const name = fileName(path);
  const [inner = '', outer = ''] = name.toLowerCase().split('.').slice(1).slice(-2);
  if (!DOCUMENTS.has(bare(inner)) || !PROGRAMS.has(bare(outer))) return undefined;
  return { points: STRONG, tag: 'double-extension', text: `offers a program as a document, ${shown(name.slice(-60))}` };
};

const REDIRECT_NAMES = wordSet(`
  url u uri link href q r redir redirect redirect_url redirect_uri redirecturl return return_to returnurl return_url
  next goto to target dest destination out continue forward location ref_url
`);

function domainOf(value: string): string | undefined {
  const host = hostOf({ type: 'url', value: value.startsWith('//') ? `https:${value}` : value });
  return host ? (splitHost(host).domain ?? host) : undefined;
}

/** A parameter that sends the visitor on to another site: what honest sites are abused for. */
const redirect: Rule = ({ host, parameters }) => {
  if (!host) return undefined;
  const own = splitHost(host).domain ?? host;
  for (const [name, value] of parameters) {
    if (!REDIRECT_NAMES.has(name.toLowerCase()) || !/^(?:https?:)?\/\//i.test(value)) continue;
    const other = domainOf(value);
    if (other && other !== own) return { points: WEAK, tag: 'redirect', text: `leads on to ${shown(other)}` };
  }
  return undefined;
};

const LONG = 1000;

const veryLong: Rule = ({ text }) => {
  if (text.length <= LONG) return undefined;
  return { points: FAINT, tag: 'long', text: `is ${text.length} characters long` };
};

export const CONTENT_RULES: readonly Rule[] = [scriptScheme, doubleExtension, redirect, veryLong];
