import { describe, expect, test } from 'vitest';
import { defangAs } from '../../../src/ioc/index.ts';
import { holdsInEveryStyle, values, WAYS } from './every-style.ts';

/** What `npm run fuzz` found about what stands right beside an indicator, or beside a mark in it; one line each. */
describe('neighbours that fuzzing found', () => {
  test.each<[text: string, found: string[]]>([
    // A sign in brackets is one whatever stands beside it, in brackets of its own as well.
    ['a[.]aa/.[/]1', ['url a.aa/./1']],
    ['evil[.]com/a[?].b', ['url evil.com/a?.b']],
    ['"evil[.]com[/]"', ['url evil.com/']],
    ['evil[.]com/a[/]+', ['url evil.com/a[/]+']],
    ['http://bob@evil.com-http://lake.com', ['url http://bob@evil.com', 'url http://lake.com']],
    ['http://evil.com/a@meow://lake.com', ['url http://evil.com/a', 'url http://lake.com']],
    // Letters of a script without spaces go on neither with a block nor with what is its length.
    ['203.0.113.0/24\u6f22\u5b57', ['cidr 203.0.113.0/24']],
    // Where a sign that no host has is escaped, the host ends as it does before anything else.
    ['http://evil_%10', ['url http://evil']],
    ['http://evil.com_%10', ['url http://evil.com']],
    ['http://203.0.113.7_%10', ['url http://203.0.113.7']],
    // A scheme in brackets behind a wide sign is what comes behind it.
    ['http://lake\uff20a://', ['url http://lake@a://']],
    ['http://lake/a\uff20a://1://1', ['url http://lake/a@a://1://1']],
    // A host may be called like a scheme.
    ['http://mailto:80/', ['url http://mailto:80/']],
    ['http://bob@mailto:80/', ['url http://bob@mailto:80/']],
    ['http://evil.com:?', ['url http://evil.com']],
    ['http://evil.com:?a', ['url http://evil.com:?a']],
    // The sign of the sentence begins no query.
    ['http://evil.com/a&?', ['url http://evil.com/a']],
    ['http://evil.com/a?b&?', ['url http://evil.com/a?b&']],
    // The scheme of the next URL touches what is before it.
    ['bob@evil.comhttp://lake.com', ['email bob@evil.com', 'url http://lake.com']],
    ['bob@evil.com.http://lake.com', ['email bob@evil.com', 'url http://lake.com']],
    ['203.0.113.7http://lake.com', ['ip 203.0.113.7', 'url http://lake.com']],
    ['203.0.113.7.https://lake.com', ['ip 203.0.113.7', 'url https://lake.com']],
    ['203.0.113.0/24http://lake.com', ['cidr 203.0.113.0/24', 'url http://lake.com']],
    ['2001:db8::1http://lake.com', ['ip 2001:db8::1', 'url http://lake.com']],
    ['http://evil.comftps://lake.com', ['url http://evil.com', 'url ftps://lake.com']],
    // A URL with a scheme in the path of one without: what is behind it is read by itself.
    ['203.0.113.7/hp://1~lake[.]com/', ['ip 203.0.113.7', 'url http://1', 'url lake.com/']],
    // Four numbers that a sentence goes on behind are no labels, whatever a version before them says.
    ['version 1.2.3.4.\u5b57.com', []],
    // The last group of what reads as an address is the scheme.
    ['2001::0:a://', []],
    ['2001:db8::bee1://lake.com', []],
    // A sign that does not show, and what comes into brackets before a colon.
    [':\ufeff:/1', ['cidr ::/1']],
    ['@[:]1[:][:]/1', []],
    ['2001:db8::[:]', ['ip 2001:db8::']],
    ['2001:db8:::', ['ip 2001:db8::']],
    ['2001:::', []],
    // What reads like a release candidate is somebody's address.
    ['1.0.0.0 rc0@lake.com', ['ip 1.0.0.0', 'email rc0@lake.com']],
    ['1.0.0.0 stable@lake.com', ['ip 1.0.0.0', 'email stable@lake.com']],
    // Half brackets around an ending of another script, of another spelling, of two labels.
    ['evil[.\u0440\u0444]', ['domain evil.\u0440\u0444']],
    ['evil[.co.uk]', ['domain evil.co.uk']],
    ['evil[.xn--p1ai]', ['domain evil.xn--p1ai']],
    // An @ that no host follows ends no user.
    ['http://evil.com@ x', ['url http://evil.com']],
    ['http://bob@evil.com@', ['url http://bob@evil.com']],
    ['a*.*ae/tp://1\u5b57@', ['url http://1']],
    // Of what may be a name as a whole, a number is no host, however its letters are put together.
    ['http://1\u00e1.oa', ['url http://1\u00e1.oa']],
    ['http://1a\u0301.oa', ['url http://1a\u0301.oa']],
    ['http://1\u5b57', ['url http://1']],
    // A bracket is half a notation, not before a scheme.
    ['evil].[com://', ['domain evil.com']],
    // A separator right behind a scheme is none, in brackets or not.
    ['a://\u3010.\u3011a\u3010.\u3011aa#', ['url a.aa#']],
    // A letter may have its mark behind it.
    ['a[.]\u00fc\u0301#', ['url a.\u00fc\u0301#']],
    // The host of an address goes on where its ending is none.
    ['_&#64;o.xn--0._a.aaa.ao', ['domain o.xn--0._a.aaa.ao']],
    // A masked scheme is no host.
    ['meow://@@meow://@@meow://a', ['url http://a']],
    ['http://hxxp://evil[.]com/a', ['url http://evil.com/a']],
  ])('%j holds the same in every style', holdsInEveryStyle);
  // The scheme that nobody knows stands in the path of a URL without one, which is known only once it is defanged.
  // Of half a pair of brackets any end of a scheme is before the other half.
  test.each(['a.aa/a://1.0.1[.]1/.a', 'a.\u00fc/a[://1.1.1.1/.a', 'a-(://a.ao/.a', 'a://a.am/tp://1a://1'])(
    '%j defanged twice is defanged once',
    (text) => {
      for (const [style, options] of WAYS) {
        const made = defangAs(text, style, options);
        expect(defangAs(made, style, options)).toBe(made);
      }
    },
  );

  test.each<[text: string, found: string, defanged: string]>([
    // What would be a URL if it were defanged ends where it would, and so does the one inside.
    [',a://a.xyz/=a^.at/,a', 'url a.at/', 'url a://a.xyz/=a.at/'],
    [',a://a.xyz/http://evil.com/,b', 'url http://evil.com/', 'url a://a.xyz/http://evil.com/'],
    [',a.xyz/=q://evil[.]com/a,b', 'url q://evil.com/a', 'url a.xyz/=q://evil.com/a'],
  ])('%j holds %s, and where it is defanged %s', (text, found, defanged) => {
    expect(values(text)).toEqual([found]);
    for (const [style, options] of WAYS) {
      const made = defangAs(text, style, options);
      expect(values(made)).toEqual([defanged]);
      expect(defangAs(made, style, options)).toBe(made);
    }
  });
});
