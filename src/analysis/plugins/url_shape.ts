import type { Plugin } from '../plugin.ts';
import { brandInPath } from '../url/brand-in-path.ts';
import { CONTENT_RULES } from '../url/content-rules.ts';
import { STRONG } from '../url/hint.ts';
import { HOST_RULES } from '../url/host-rules.ts';
import { urlParts } from '../url/parts.ts';

/** Rules of thumb never amount to more. */
const MOST = 50;

const urlShape: Plugin = {
  name: 'url_shape',
  displayName: 'Shape of the URL',
  version: '2',
  types: ['url'],
  categories: ['phishing', 'malware'],
  basis: 'heuristic',
  group: 'local',
  egress: 'none',
  run({ value }) {
    const url = urlParts(value);
    const hints = [...HOST_RULES, ...CONTENT_RULES, brandInPath]
      .flatMap((rule) => rule(url) ?? [])
      .sort((a, b) => b.points - a.points);
    const points = hints.reduce((sum, hint) => sum + hint.points, 0);
    const score = Math.min(MOST, points);
    return {
      ...(points >= STRONG && { verdict: 'suspicious' as const, score, confidence: 5 }),
      summary: { scheme: url.scheme, host: url.host ?? '', length: value.length, hints: hints.length },
      reasons:
        hints.length > 0 ? hints.map(({ text }) => `the URL ${text}`) : ['nothing unusual in the shape of the URL'],
      tags: hints.map(({ tag }) => tag),
    };
  },
};

export default urlShape;
