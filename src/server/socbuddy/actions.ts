import { DEFANG_STYLES, type DefangStyle } from '../../ioc/text.ts';
import { ok, type Route } from '../route.ts';
import { objectIn, ourField, textIn } from './body.ts';

type Mode = 'default' | 'everything';

function isMode(value: unknown): value is Mode {
  return value === 'default' || value === 'everything';
}

function isStyle(value: unknown): value is DefangStyle {
  return DEFANG_STYLES.some((style) => style === value);
}

const scope = 'actions:use';

/** Text in, text out: neither the store nor a plugin is asked. */
export const actions: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/actions/defang',
    scope,
    async handle({ body, call }) {
      const fields = objectIn(body);
      // The API replaces every dot, colon-slash-slash and at; our own clients may ask for the gentler rule.
      const { mode = 'everything' } = ourField(fields, 'mode', isMode);
      const { style } = ourField(fields, 'style', isStyle);
      const { result } = await call('text.defang', { text: textIn(fields, 'text'), mode, ...(style && { style }) });
      // Said back, so that a client can tell it was honoured.
      return ok({ result, ...(style && { style }) });
    },
  },
  {
    method: 'POST',
    path: '/api/actions/refang',
    scope,
    handle: async ({ body, call }) => ok(await call('text.refang', { text: textIn(objectIn(body), 'text') })),
  },
  {
    method: 'POST',
    path: '/api/actions/extract',
    scope,
    handle: async ({ body, call }) => ok(await call('text.extract', { text: textIn(objectIn(body), 'text') })),
  },
];
