import { type Candidate, NEVER } from './candidate.ts';

/** What names of malware families begin with, by the schemes of CARO and of the vendors: `Trojan-Spy.Win32.Agent`. */
const CATEGORY =
  /^(?:(?:Trojan|Backdoor|Worm|Email-Worm|Net-Worm|Virus|Ransom|Rootkit|Exploit|Adware|AdWare|Riskware|RiskTool|Hacktool|HackTool|Spyware|Dropper|Downloader|Packed|Hoax|Heur|HEUR|Gen|Variant|Malware|Suspicious|Behaves|Phishing|Stealer|Banker|Spammer|Constructor|DoS|Flooder|Tool|PUA|PUP|PUM|Application|Adload|Generic|Macro|Joke|Dialer|Trj|Troj|Mal)(?:-[A-Za-z]+)*|TROJ|BKDR|WORM|TSPY|RANSOM|W32|W64|W97M|X97M|O97M|Win32|Win64|Win|MSIL|AndroidOS|Android|Linux|Unix|OSX|MacOS|iOS|JS|VBS|VBA|PHP|HTML|PDF|BAT|PS1|Java|Python|Perl|BScope|Email)$/;
/** Platforms, as a label in the middle. */
const PLATFORM =
  /^(?:Win(?:16|32|64|dows)|W32|W64|MSIL|AndroidOS|Linux|OSX|Script|Multi|BAT|VBS|JS|PowerShell|NSIS|HTML|MSOffice|MSWord|Agent|Generic|Trojan|Malware|Gen|Heur|Banker|Shell)$/;

/**
 * Names that antivirus products give: capitalised, a category or a platform in front, a variant at the end that may look
 * like a country (`Trojan.Win32.Agent.ae`), maybe followed by `!MTB`, preceded by a detection method and a colon.
 */
export function signatureEvidence({ written }: Candidate): number {
  const { name, after } = written;
  if (after === '!' && /^!\w/.test(written.tail())) return NEVER;
  if (!/^[A-Z]/.test(name)) return 0;
  const labels = name.split('.');
  const first = labels[0] as string;
  if (labels.length < 3) return CATEGORY.test(first) && labels.at(-1) !== 'com' ? -6 : 0;
  return CATEGORY.test(first) || labels.slice(1, -1).some((label) => PLATFORM.test(label)) ? NEVER : 0;
}
