import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES, type ObservableType } from '../../../src/ioc/index.ts';

/** The values of one type, everything else being recognised as well. */
function values(text: string, type: ObservableType): string[] {
  return extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true })
    .filter((hit) => hit.type === type)
    .map((hit) => hit.value);
}

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SHA1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';

/** Text and what it holds of the type; an empty list: nothing. */
const TABLES: Readonly<Record<string, readonly (readonly [text: string, expected: readonly string[]])[]>> = {
  ip: [
    ['seen 203.0.113.7, 198.51.100.2.', ['203.0.113.7', '198.51.100.2']],
    ['(203.0.113.7) "203.0.113.8" [203.0.113.9]:443', ['203.0.113.7', '203.0.113.8', '203.0.113.9']],
    ['localhost/127.0.0.1 and n1.example.com/203.0.113.7:8020', ['127.0.0.1', '203.0.113.7']],
    ['203[.]0[.]113[.]7 203.0.113[.]8 203(.)0(.)113(.)9', ['203.0.113.7', '203.0.113.8', '203.0.113.9']],
    ['nginx-1.2.3.4 Product/10.2.3.4 version 1.2.3.4 v5.6.7.8', []],
    ['1.2.3.4.5 300.1.1.1 1.2.3 1.2.3.4words words1.2.3.4', []],
    ['2001:DB8:0:0:0:0:0:1 fe80::1%eth0', ['2001:db8::1', 'fe80::1']],
    ['[2001:db8::1]:443 2001:db8::1.', ['2001:db8::1', '2001:db8::1']],
    ['0:0:0:0:0:0:0:2181 a::b 1:: 12:34:56 00:11:22:33:44:55:66:77', []],
    ['203.0.113.1-203.0.113.3 203.0.113.4-20', ['203.0.113.1', '203.0.113.3', '203.0.113.4']],
    ['libfoo 1.2.5.1-1 1.2.5.1-9+b2', []],
    ['line\\n203.0.113.7\\n', ['203.0.113.7']],
  ],
  domain: [
    ['evil.com, bad.co.uk; www.some.zip', ['evil.com', 'bad.co.uk', 'www.some.zip']],
    ['install.sh setup.py main.rs README.md archive.zip', []],
    ['this.id args.host java.io node.name self.app.run()', []],
    ['evil[.]zip evil[.]nosuchending payload[.]exe', ['evil.zip', 'evil.nosuchending']],
    ['ASP.NET End.In Sentence.It Agent.BQ', []],
    ['/usr/share/evil.com \\\\srv\\evil.com', []],
    ['a%20evil.com %3Cevil.org', ['evil.com', 'evil.org']],
    ['EVIL.COM пример.рф xn--e1afmkfd.xn--p1ai', ['evil.com', 'пример.рф', 'xn--e1afmkfd.xn--p1ai']],
    ['domain: evil.live', ['evil.live']],
    ['test.evil.fr node1.evil.eu com.evil.eu', ['test.evil.fr', 'node1.evil.eu']],
    ['http://evil.com/bad.org', []],
  ],
  url: [
    ['http://evil.com/a?b=1#c.', ['http://evil.com/a?b=1#c']],
    ['HTTP://EVIL.com/A (see https://evil.com/b).', ['http://evil.com/A', 'https://evil.com/b']],
    ['https://evil.com/a_(b) [x](https://evil.com/c)', ['https://evil.com/a_(b)', 'https://evil.com/c']],
    ['evil[.]com/gate.php evil.com/gate.php', ['evil.com/gate.php']],
    ['http://198.51.100.2:8080/x http://[2001:db8::1]/y', ['http://198.51.100.2:8080/x', 'http://[2001:db8::1]/y']],
    ['1,hxxp://evil.com/a,bad,2', ['http://evil.com/a']],
    ['http://a.com/x;http://b.com/y,http://c.com/z', ['http://a.com/x', 'http://b.com/y', 'http://c.com/z']],
    ['{"u":"http:\\/\\/evil.com\\/a","n":1}', ['http://evil.com/a']],
    ['http://%s/x http://{host}/ http://<ip>/', []],
    ['&lt;http://evil.com/a&gt;', ['http://evil.com/a']],
  ],
  email: [
    ['to=bob@evil.com,<al.b+c@evil.co.uk>', ['bob@evil.com', 'al.b+c@evil.co.uk']],
    ['bob[at]evil[dot]com bob@evil[.]com', ['bob@evil.com', 'bob@evil.com']],
    ['bob@localhost react@18.2.0 @decorator.com', []],
    ['http://user@evil.com/x', []],
  ],
  hash: [
    [`${MD5} ${SHA1.toUpperCase()}`, [MD5, SHA1]],
    [`sha256:${SHA256}, *${MD5}`, [SHA256, MD5]],
    [`x${MD5} ${MD5}g ${MD5}0 sb_${MD5} +${MD5}`, []],
    [`imphash: ${MD5}; Authentihash=${SHA256}`, []],
    ['11111111111111111111111111111111 12345678901234567890123456789012', []],
  ],
  cidr: [
    ['203.0.113.0/24, 2001:db8::/32', ['203.0.113.0/24', '2001:db8::/32']],
    ['203.0.113.0/33 1/2 10/10', []],
    ['203[.]0[.]113[.]0/24', ['203.0.113.0/24']],
  ],
  asn: [
    ['AS64500, ASN 64501 (as64502)', ['AS64500', 'AS64501', 'AS64502']],
    ['as 2000 people ASCII99 AS0', []],
  ],
  cve: [
    ['CVE-2021-44228 cve_2014_0160 CVE‑2017‑0144', ['CVE-2021-44228', 'CVE-2014-0160', 'CVE-2017-0144']],
    ['CVE-21-44228 CVE-2021-12', []],
  ],
  mac: [
    ['00:1B:44:11:3A:B7 00-1b-44-11-3a-b8 001b.4411.3ab9', ['001b44113ab7', '001b44113ab8', '001b44113ab9']],
    ['00:00:00:00:00:00 16:27:ac:a5:76:28:2d:36 00:1b-44:11:3a:b7', []],
  ],
  attack: [
    ['T1059.001 (T1566), TA0002', ['T1059.001', 'T1566', 'TA0002']],
    ['T1000000 AT1059 T10', []],
  ],
  uuid: [
    ['{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}', ['6ba7b810-9dad-11d1-80b4-00c04fd430c8']],
    ['00000000-0000-0000-0000-000000000000', []],
  ],
  ssdeep: [
    [
      '96:s4Ud1Lj96tHHlZDrwciQmA+4uy1I0G4HYuL8N3TzS8QsO/wqWXLcMSx:sF1LjEtHHlZDrJzrhuyZvHYm8tKp/RWO',
      ['96:s4Ud1Lj96tHHlZDrwciQmA+4uy1I0G4HYuL8N3TzS8QsO/wqWXLcMSx:sF1LjEtHHlZDrJzrhuyZvHYm8tKp/RWO'],
    ],
    ['12:34:56 10:abcdefgh:abcdefgh', []],
  ],
  imphash: [
    [`imphash: ${MD5}`, [MD5]],
    [`"imp-hash":"${MD5.toUpperCase()}"`, [MD5]],
    [`md5: ${MD5}`, []],
  ],
  authentihash: [[`Authentihash ${SHA256}`, [SHA256]]],
  btc: [
    [
      '1BoatSLRHtKNngkdXEeobR76b53LETtpyT bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      ['1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ],
    ['1BoatSLRHtKNngkdXEeobR76b53LETtpyU bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', []],
  ],
  eth: [
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed']],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', []],
  ],
  xmr: [
    [
      '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
      ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A'],
    ],
    ['44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B', []],
  ],
  file_path: [
    ['dropped C:\\Users\\a b\\evil.exe and /tmp/.x/run.sh.', ['C:\\Users\\a b\\evil.exe', '/tmp/.x/run.sh']],
    ['and/or 1/2 http://evil.com/tmp/x', []],
  ],
  registry_key: [
    [
      'HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Run',
      ['HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Run'],
    ],
  ],
  user_agent: [['"Mozilla/5.0 (X11; Linux) Gecko/20100101"', ['Mozilla/5.0 (X11; Linux) Gecko/20100101']]],
  phone: [
    ['call +1 (202) 555-0143 now', ['+12025550143']],
    ['1+2345 203.0.113.7', []],
  ],
  yara: [
    ['rule Evil_Loader : tag {', ['Evil_Loader']],
    ['the rule of thumb', []],
  ],
};

test('every type has a table', () => {
  expect(Object.keys(TABLES).sort()).toEqual([...OBSERVABLE_TYPES].sort());
});

for (const [type, rows] of Object.entries(TABLES)) {
  describe(type, () => {
    test.each(rows)('%s', (text, expected) => {
      expect(values(text, type as ObservableType)).toEqual(expected);
    });
  });
}
