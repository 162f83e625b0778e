import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_INSTANCE } from '../../../src/analysis/network/own.ts';
import plugins from '../../../src/analysis/plugins/index.gen.ts';

const README = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
const [, TABLE = ''] = /^## What leaves the machine$([\s\S]*?)^## /m.exec(README) ?? [];

test('the README has the table', () => expect(TABLE).toContain('| to | once | what is sent |'));

const beyond = plugins.flatMap(({ name, displayName, url }) => (url === undefined ? [] : [{ name, displayName, url }]));

// By the host that is told, or by name: what is asked of name servers, and what has its address from the settings.
test.each(beyond)('it names $displayName', ({ displayName, url }) => {
  const host = url === OWN_INSTANCE || url === 'dns:' ? displayName : `\`${new URL(url).hostname}\``;
  expect(TABLE).toContain(host);
});
