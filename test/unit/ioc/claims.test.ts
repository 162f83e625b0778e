import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES } from '../../../src/ioc/index.ts';
import { r } from './table.ts';

const ID = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const ETH = '0x5c88E7A226E11ad1204Cb8D30cD5D6ff6CBa69bc';
const MD5 = 'f34d5f2d4577ed6d9ceec516c1f5a744';
const BOT = 'Mozilla/5.0 (compatible; Examplebot/2.1; +http://www.example.com/bot.html)';

const found = (text: string) =>
  extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true }).map(({ type, value }) => `${type} ${value}`);

describe('what a text with several kinds in one place gives', () => {
  test.each<readonly [text: string, ...expected: string[]]>([
    // Everything in a URL or address is part of it.
    [`https://example.com/${ID}?to=${ETH}`, `url https://example.com/${ID}?to=${ETH}`],
    ['https://example.com/tmp/x.sh', 'url https://example.com/tmp/x.sh'],
    ['http://203.0.113.7/etc/passwd', 'url http://203.0.113.7/etc/passwd'],
    ['https://attack.mitre.org/techniques/T1059/', 'url https://attack.mitre.org/techniques/T1059/'],
    ['https://example.com/curl/7.68.0', 'url https://example.com/curl/7.68.0'],
    ['bob+15550109999@example.com', 'email bob+15550109999@example.com'],
    ['203.0.113.0/24', 'cidr 203.0.113.0/24'],
    // A labelled hash is no hash of a file.
    [`imphash: ${MD5}`, `imphash ${MD5}`],
    [`| **Imphash** | \`${MD5}\` |`, `imphash ${MD5}`],
    // Phrases stand beside what they hold.
    [`"${BOT}"`, `user_agent ${BOT}`, 'url http://www.example.com/bot.html'],
    [
      '"Mozilla/5.0 (Windows; en-US; rv:1.9.2.3) Gecko/20100401"',
      'user_agent Mozilla/5.0 (Windows; en-US; rv:1.9.2.3) Gecko/20100401',
    ],
    ['"User-Agent": "Example/203.0.113.7"', 'user_agent Example/203.0.113.7'],
    [r`\\203.0.113.7\c$\a.exe`, r`file_path \\203.0.113.7\c$\a.exe`, 'ip 203.0.113.7'],
    [r`C:\samples`.concat(`\\${MD5}.exe`), r`file_path C:\samples`.concat(`\\${MD5}.exe`), `hash ${MD5}`],
    ['/tmp/CVE-2021-44228/run.py', 'file_path /tmp/CVE-2021-44228/run.py', 'cve CVE-2021-44228'],
    [
      r`HKCR\CLSID\{${ID}}\InprocServer32`,
      r`registry_key HKEY_CLASSES_ROOT\CLSID\{${ID}}\InprocServer32`,
      `uuid ${ID}`,
    ],
    // Names of folders and keys are no domains.
    [r`C:\inetpub\www.example.com\x.php`, r`file_path C:\inetpub\www.example.com\x.php`],
    [r`HKCU\Software\Example.com\x`, r`registry_key HKEY_CURRENT_USER\Software\Example.com\x`],
    ['/tmp/evil[.]sh', 'file_path /tmp/evil.sh'],
    // Neighbours stay apart.
    [`${BOT} 203.0.113.7`, `user_agent ${BOT}`, 'url http://www.example.com/bot.html', 'ip 203.0.113.7'],
    [r`C:\a.exe example.com`, r`file_path C:\a.exe`, 'domain example.com'],
    [
      r`reg add "HKCU\Software\A b" /d "C:\x y.exe"`,
      r`registry_key HKEY_CURRENT_USER\Software\A b`,
      r`file_path C:\x y.exe`,
    ],
    ['/dev/tcp/203.0.113.7/443', 'ip 203.0.113.7'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('a type asked for beside the default ones takes none of their finds away', () => {
  const text = `\\\\203.0.113.7\\c$\\${MD5}.exe from http://example.com/x by bob@example.com at example.org`;
  const usual = extractText(text).map(({ value }) => value);
  const all = extractText(text, { types: OBSERVABLE_TYPES }).map(({ value }) => value);
  expect(usual.length).toBeGreaterThan(3);
  expect(all).toEqual(expect.arrayContaining(usual));
});
