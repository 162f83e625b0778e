import { type Candidate, NEVER } from './candidate.ts';

/** What names of malware families begin with, by the schemes of CARO and of the vendors: `Trojan-Spy.Win32.Agent`. */
const CATEGORY =
  /^(?:(?:Trojan|Backdoor|Worm|Email-Worm|Net-Worm|Virus|Ransom|Rootkit|Exploit|Adware|AdWare|Riskware|RiskTool|Hacktool|HackTool|Spyware|Dropper|Downloader|Packed|Hoax|Heur|HEUR|Gen|Variant|Malware|Suspicious|Behaves|Phishing|Stealer|Banker|Spammer|Constructor|DoS|Flooder|Tool|PUA|PUP|PUM|Application|Adload|Generic|Macro|Joke|Dialer|Trojan[A-Z]\w+|PWS|PSW|VirTool|Program|BrowserModifier|Artemis|ML|AI|Unsafe|Static|DeepScan|BehavesLike|Script|Boot|ELF|SWF|DOC|RTF|UDS|Trj|Troj|Mal)(?:-[A-Za-z]+)*|TROJ|BKDR|WORM|TSPY|RANSOM|W32|W64|W97M|X97M|O97M|Win32|Win64|Win|MSIL|AndroidOS|Android|Linux|Unix|OSX|MacOS|iOS|JS|VBS|VBA|PHP|HTML|PDF|BAT|PS1|Java|Python|Perl|BScope|Email)$/;
/** Platforms, as a label in the middle. */
const PLATFORM =
  /^(?:Win(?:16|32|64|dows)|W32|W64|MSIL|AndroidOS|Linux|OSX|Script|Multi|BAT|VBS|JS|PowerShell|NSIS|HTML|MSOffice|MSWord|Agent|Generic|Trojan|Malware|Gen|Heur|Banker|Shell)$/;

/** The same as some products write it. */
const LOWER_CATEGORY =
  /^(?:trojan|backdoor|worm|virus|ransom|rootkit|exploit|adware|riskware|hacktool|spyware|dropper|downloader|heur|generic|malware|malicious|suspicious|pua|pup|w32|w64|win32|win64|msil)(?:-[a-z]+)*\.[a-z0-9_-]+\.[a-z0-9._-]+$/;

const LOWER_MIDDLE =
  /^(?:[a-z0-9_-]+\.)+(?:trojan|malware|ransomware|phishing|riskware|adware|win32|win64|msil|generic|agent)\.[a-z0-9._-]+\.[a-z]{2,7}$/;

/**
 * Names that antivirus products give: capitalised, a category or a platform in front, a variant at the end that may look
 * like a country (`Trojan.Win32.Agent.ae`), maybe followed by `!MTB`, preceded by a detection method and a colon.
 */
export function signatureEvidence({ written, ending }: Candidate): number {
  const { name, after } = written;
  if (after === ' ' && !ending.familiar && /^ FOUND\b/.test(written.tail())) return NEVER;
  if (after === '!' && /^!\w/.test(written.tail())) return NEVER;
  if (!/^[A-Z]/.test(name)) return !ending.familiar && (LOWER_CATEGORY.test(name) || LOWER_MIDDLE.test(name)) ? -9 : 0;
  const labels = name.split('.');
  const first = labels[0] as string;
  if (labels.length < 3) return CATEGORY.test(first) && labels.at(-1) !== 'com' ? -6 : 0;
  if (CATEGORY.test(first) || labels.slice(1, -1).some((label) => PLATFORM.test(label))) return NEVER;
  if (ending.familiar || name === name.toUpperCase()) return 0;
  return labels.filter((label) => /^[A-Z]/.test(label)).length > 1 ? -16 : 0;
}
