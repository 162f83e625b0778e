import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's; tests of pages are left out where there is none. */
const PROGRAM = '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(PROGRAM);

/** What keeps the browser from calling home. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PROGRAM, args: QUIET });
}

/** A page of this text, opened from a file; `asked` gets every address it tries to fetch, `said` what goes wrong in it. */
export async function opened(browser: Browser, html: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'socctl-page-')), 'report.html');
  writeFileSync(file, html);
  const page: Page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, asked: asked.slice(1), said };
}
