import { describe, expect, test } from 'vitest';
import { BRANDS } from '../../../../src/analysis/brands/list.ts';
import { ask } from './ask.ts';

describe('imitations', () => {
  test.each([
    // Signs that look alike
    ['paypa1.com', 'disguised', 'PayPal'],
    ['g00gle.com', 'disguised', 'Google'],
    ['rnicrosoft.com', 'disguised', 'Microsoft'],
    ['bardays.com', 'disguised', 'Barclays'],
    ['1nstagram.com', 'disguised', 'Instagram'],
    ['netfIix-billing.com', 'disguised', 'Netflix'],
    ['app1e.com', 'disguised', 'Apple'],
    ['pаypаl.com', 'disguised', 'PayPal'],
    ['аррӏе.com', 'disguised', 'Apple'],
    ['ｆａｃｅｂòòk.com', 'disguised', 'Facebook'],
    // Slips of the finger
    ['gogle.com', 'typo', 'Google'],
    ['goolge.com', 'typo', 'Google'],
    ['oogle.com', 'typo', 'Google'],
    ['paypall.net', 'typo', 'PayPal'],
    ['face-book.com', 'typo', 'Facebook'],
    ['coinbase1.com', 'typo', 'Coinbase'],
    ['gougle.com', 'typo', 'Google'],
    ['discords.xyz', 'typo', 'Discord'],
    ['discords-login.com', 'lure', 'Discord'],
    // Somebody else's domain in front
    ['paypal.com.evil.com', 'whole_domain', 'PayPal'],
    ['paypal.com-login.evil.com', 'whole_domain', 'PayPal'],
    ['www-paypal-com.evil.com', 'whole_domain', 'PayPal'],
    ['login.microsoftonline.com.evil.co.uk', 'whole_domain', 'Microsoft'],
    ['apple.com.evil.com', 'whole_domain', 'Apple'],
    ['gov-uk-tax.com', 'whole_domain', 'GOV.UK'],
    ['www.gov.uk.evil.com', 'whole_domain', 'GOV.UK'],
    // A name beside a lure
    ['paypal-login.com', 'lure', 'PayPal'],
    ['secure-paypal.com', 'lure', 'PayPal'],
    ['paypalverifyaccount.com', 'lure', 'PayPal'],
    ['dhl-tracking.com', 'lure', 'DHL'],
    ['chase-verify2.com', 'lure', 'Chase'],
    ['netflix.account-update.com', 'lure', 'Netflix'],
    ['sparkasse-sicherheit.de', 'lure', 'Sparkasse'],
    ['paypal-konto.net', 'lure', 'PayPal'],
    ['discord-nitro.gift', 'lure', 'Discord'],
    ['linkedin-jobs.xyz', 'lure', 'LinkedIn'],
    ['postbank-tan.com', 'lure', 'Postbank'],
    // An ordinary word beside words of its owner's trade
    ['telegram-web.org', 'lure', 'Telegram'],
    ['slack-invite.com', 'lure', 'Slack'],
    ['zoom-meeting.us.com', 'lure', 'Zoom'],
    ['ups-package.top', 'lure', 'UPS'],
    ['irs-refund.com', 'lure', 'IRS'],
    // A name of several words
    ['govuk-refund.com', 'lure', 'GOV.UK'],
    ['wells-fargo-alert.com', 'lure', 'Wells Fargo'],
    ['bank-of-america-alert.com', 'lure', 'Bank of America'],
    // A name above a registered name
    ['apple.support-id.com', 'lure', 'Apple'],
    ['chaseonline.com.secure.ru', 'lure', 'Chase'],
    // Two names of one owner
    ['teams-microsoft.com', 'pair', 'Microsoft'],
    ['outlook-office365.net', 'pair', 'Microsoft 365'],
    ['icloud.apple.evil.com', 'pair', 'Apple'],
    // The name under a suffix that is not its owner's
    ['paypal.xyz', 'suffix', 'PayPal'],
    ['paypal.tk', 'suffix', 'PayPal'],
    ['metamask.pages.dev', 'suffix', 'MetaMask'],
    ['coinbase.support', 'suffix', 'Coinbase'],
  ])('%s: %s of %s', async (typed, imitation, brand) => {
    const answer = await ask('lookalike', typed);
    expect(answer).toMatchObject({ verdict: 'suspicious', confidence: 5, summary: { imitation, brand } });
    expect(answer.score).toBeGreaterThanOrEqual(40);
  });

  test('in URLs and mailboxes as well', async () => {
    expect(await ask('lookalike', 'https://paypa1.com/x')).toMatchObject({ verdict: 'suspicious' });
    expect(await ask('lookalike', 'service@paypa1.com')).toMatchObject({ verdict: 'suspicious' });
  });

  test.each([
    'paypal.evil.com',
    // Owners register their names under many suffixes.
    'postbank.com',
    'coinbase.cloud',
    'microsoft.design',
    'google.cloud',
  ])('%s only mentions a name, which is a fact', async (typed) => {
    const answer = await ask('lookalike', typed);
    expect(answer).toMatchObject({ verdict: 'none', score: null, summary: { imitation: 'mention' } });
    expect(answer.reasons).toHaveLength(1);
  });
});

describe('what is no imitation', () => {
  test.each([
    // One letter apart, and a word or name of its own
    'paypay.ne.jp',
    'amazone.de',
    'discords.com',
    'googles.com',
    'metatask.io',
    // Words of other trades, and the owner's own suffix
    'slack-parcel.com',
    'irs-meeting.com',
    'apple.support.com',
    'office-teams.com',
    'tax.service.gov.uk',
    'google.fr',
    'amazon.co.uk',
    'cloud.com',
    'finance.com',
    'ecloud.com',
    'password.org',
    'visa-application.com',
    'chase.be',
    'appie.nl',
    'orange-support.fr',
    'applesauce.com',
    'targets.org',
    'dhi.com',
    'ups-batteries.com',
    'barclay.com',
    'switch.com',
    'grapple-login.com',
    'amazonia.org',
    'googol.com',
    'telecom.com',
    'about.google',
    'facebook.github.io',
    'www.apple.com.edgekey.net',
    'paypal.com.multi.surbl.org',
    'www-nytimes-com.translate.goog',
    'mercadolivre.com.br',
    'bücher.de',
    'пример.рф',
    'co.uk.com',
    'a.b.c.d.e.f.g.com',
  ])('%s', async (typed) => {
    expect(await ask('lookalike', typed)).toMatchObject({ verdict: 'none' });
  });

  test('a record about a domain is no host', async () => {
    expect(await ask('lookalike', 'paypal.com._report._dmarc.evil.com')).toMatchObject({ verdict: 'none' });
  });

  test("nothing under any owner's domain", async () => {
    for (const domain of BRANDS.flatMap(({ domains }) => domains)) {
      for (const host of [domain, `www.${domain}`, `login.secure-account.${domain}`]) {
        const { verdict, summary } = await ask('lookalike', host);
        expect({ verdict, summary }, host).toEqual({ verdict: 'none', summary: {} });
      }
    }
  });

  test('no brand is an imitation of another one', async () => {
    for (const { label, worldwide, domains } of BRANDS) {
      if (!worldwide) continue;
      expect(await ask('lookalike', `${label}.fr`), domains[0]).toMatchObject({ verdict: 'none' });
    }
  });
});
