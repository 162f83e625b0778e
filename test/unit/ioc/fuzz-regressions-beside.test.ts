import { describe, expect, test } from 'vitest';
import { DEFANG_STYLES, defangAs, refang } from '../../../src/ioc/index.ts';
import { values } from './every-style.ts';

/** What `npm run fuzz` found about what stands beside an indicator; one line each. */
describe('what stands beside, as fuzzing found', () => {
  test.each<[text: string, refanged: string]>([
    // One name of a list makes a name of the next one, from either end and however many they are.
    [`${'a\\.ua, '.repeat(40)}aa.ua`, `${'a.ua, '.repeat(40)}aa.ua`],
    [`aa.ua${', a&#46;ua'.repeat(40)}`, `aa.ua${', a.ua'.repeat(40)}`],
    [`${'a-b|.|top ('.repeat(20)}a-b.top`, `${'a-b.top ('.repeat(20)}a-b.top`],
    [`aa\u00ad.ua${'\ra\u00ad.ua'.repeat(12)}`, `aa.ua${'\ra.ua'.repeat(12)}`],
    // Capitals amid small letters are a dot, whatever the line says for the name with the word in it.
    ['aDOTaa.xyz/host hxxp://', 'a.aa.xyz/host http://'],
  ])('%j refanged is %j, and what was found is found', (text, plain) => {
    expect(refang(text)).toBe(plain);
    expect(refang(plain)).toBe(plain);
    expect(values(plain)).toEqual(expect.arrayContaining(values(text)));
  });

  test.each<[text: string, found: string[]]>([
    // A combining mark makes a word of the number it stands behind.
    ['ver 0.0.1.1\u0301a<.>aa', ['domain 0.0.1.1\u0301a.aa']],
    ['0.0.1.1\u0301a<.>aa', ['domain 0.0.1.1\u0301a.aa']],
    // Behind a script without spaces a name begins anew, also where the line says that it is none.
    ['a\u6f221a&#46;me)this.', []],
    ['a\u6f221a&#46;me', ['domain 1a.me']],
    ['a(.)\u6f22a.aa', []],
    // The length of a block ends where such a script goes on, whatever its dots are written like.
    ['203.0.113.0/24\u304b\u3089', ['cidr 203.0.113.0/24']],
    ['203[.]0[.]113[.]0/24\u304b\u3089', ['cidr 203.0.113.0/24']],
  ])('%j holds %j', (text, found) => expect(values(text)).toEqual(found));

  test.each<[text: string, found: string]>([
    // The address may have its dots in brackets, and so may a full stop.
    ['evil^.zip resolves to 203.0.113.7', 'domain evil.zip'],
    ['`aaaa1^.link.`, `aa.xyz.`, `a-b^.a1^.id.`, `a1^.cc.`, `a1.local. -> aa.1.xyz. files', 'domain a-b.a1.id'],
    // How far a word is away does not depend on the brackets between.
    ['a at aa:aaaa://aaaa[.]aaaaaaaaaaaaa[_aaaa].a aaaaaaa 1[,]1 {fe80::1:1} aa].[to:11', 'domain aa.to'],
  ])('%j holds %s in every style', (text, found) => {
    expect(values(text)).toContain(found);
    for (const style of DEFANG_STYLES)
      for (const everything of [false, true]) expect(values(defangAs(text, style, { everything }))).toContain(found);
  });
});
