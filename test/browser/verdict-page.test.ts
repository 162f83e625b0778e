import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectFindings } from '../../src/output/verdicts/findings.ts';
import { verdictPage } from '../../src/output/verdicts/page.ts';
import { HOSTILE, judged } from '../unit/output/verdicts/judged.ts';
import { HAS_CHROMIUM, openBrowser, opened } from './chromium.ts';

const AT = new Date('2026-08-01T12:00:00Z');

function html(count: number): string {
  const collecting = collectFindings();
  for (let index = 0; index < count; index++) collecting.add(judged(index));
  for (const text of HOSTILE) collecting.add(judged(0, text));
  return [...verdictPage(collecting.findings('A report', AT), (text) => text)].join('');
}

describe.runIf(HAS_CHROMIUM)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test('shows itself, fetches nothing, and runs nothing that stands in it', async () => {
    const { page, asked, said } = await opened(browser, html(3));
    expect(await page.locator('h1').textContent()).toBe('A report');
    expect(await page.locator('details').count()).toBe(3 + HOSTILE.length);
    expect(await page.locator('script, iframe, img, object, embed, form').count()).toBe(0);
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    for (const href of await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      expect(href).toMatch(/^https:\/\/reports\.example\//);
    await page.close();
  });

  test('a card opens and shows every source', async () => {
    const { page } = await opened(browser, html(3));
    const card = page.locator('details').first();
    await card.locator('summary').click();
    expect(await card.locator('table').isVisible()).toBe(true);
    expect(await card.locator('table').textContent()).toContain('11 of 91 engines');
    await page.close();
  });

  test.each([320, 800, 1600])('at %i pixels nothing sticks out of the page', async (width) => {
    const { page } = await opened(browser, html(80));
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('no text of the picture lies outside of it', async () => {
    const { page } = await opened(browser, html(70));
    const outside = await page.locator('svg.matrix').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1;
      }).length;
    });
    expect(outside).toBe(0);
    await page.close();
  });
});
