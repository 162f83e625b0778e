import { expect, onTestFinished, test } from 'vitest';
import { createHttp } from '../../../src/net/index.ts';
import { NOW } from '../outcome.ts';
import { quicker } from '../quicker.ts';
import { always, serving } from '../serving.ts';
import { KEY, OPEN, slow, URL_VALUE } from '../step.ts';

const joe = slow('joe_sandbox');
const URL_ASKED = { type: 'url', value: URL_VALUE } as const;

async function against(status: number) {
  const { origin, asked } = await serving(always(status, {}));
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  const reach = { access: async () => ({ key: KEY, url: origin }), http: async () => http, sleep: quicker };
  return { asked, context: { now: () => NOW, signal: new AbortController().signal, gate: OPEN, reach } };
}

test('what may have been handed over is not handed over again', async () => {
  const { asked, context } = await against(503);
  await expect(joe.submit(URL_ASKED, context)).rejects.toMatchObject({ code: 'provider_error' });
  expect(asked).toHaveLength(1);
});

test('asking for the answer is tried again', async () => {
  const { asked, context } = await against(503);
  await expect(joe.poll('7001', URL_ASKED, context)).rejects.toMatchObject({ code: 'provider_error' });
  expect(asked).toHaveLength(3);
});
