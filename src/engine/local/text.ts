import type { ObservableType } from '../../ioc/index.ts';
import type { Handlers } from './context.ts';

/** Text actions are pure: they touch neither store nor plugins. */
export const text: Handlers<'text.defang' | 'text.refang' | 'text.extract'> = {
  async 'text.defang'(_local, { text, mode, style = 'socbuddy' }) {
    const everything = mode === 'everything';
    if (style === 'socbuddy') return { result: (await import('../../ioc/text.ts')).defang(text, { everything }) };
    return { result: (await import('../../ioc/index.ts')).defangAs(text, style, { everything }) };
  },

  async 'text.refang'(_local, { text }) {
    const { refang } = await import('../../ioc/index.ts');
    return { result: refang(text) };
  },

  async 'text.extract'(_local, { text, types, include_private: includePrivate = false, hosts = false }) {
    const { extractText, OBSERVABLE_TYPES } = await import('../../ioc/index.ts');
    const found = new Map<ObservableType, Set<string>>(OBSERVABLE_TYPES.map((type) => [type, new Set()]));
    for (const { type, value } of extractText(text, { includePrivate, hosts, ...(types && { types }) })) {
      found.get(type)?.add(value);
    }
    const filled = [...found].filter(([, values]) => values.size > 0);
    return { indicators: Object.fromEntries(filled.map(([type, values]) => [type, [...values]])) };
  },
};
