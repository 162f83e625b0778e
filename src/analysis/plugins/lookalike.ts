import { findImitation, type Imitation, type ImitationKind } from '../brands/imitation.ts';
import { readHost } from '../brands/read.ts';
import { ownerOf } from '../brands/rightful.ts';
import { hostOf, isAddress } from '../host.ts';
import type { Answer, Plugin } from '../plugin.ts';
import { shown } from '../shown.ts';
import { isDisputed } from '../url/other-hosts.ts';

/** Points for each way of imitating; a mere mention is a fact, for partners and fans mention names as well. */
const SCORES: Readonly<Record<ImitationKind, number | undefined>> = {
  disguised: 50,
  whole_domain: 50,
  pair: 40,
  lure: 40,
  typo: 40,
  suffix: 40,
  mention: undefined,
};

const WORDS: Readonly<Record<ImitationKind, string>> = {
  disguised: 'looks like',
  whole_domain: 'belongs to somebody else and contains the whole domain of',
  pair: 'belongs to somebody else and combines two names of the owner of',
  lure: 'combines a lure with the name of',
  typo: 'is one slip away from',
  suffix: 'bears, under another suffix, the name of',
  mention: 'bears the name of',
};

function answerOf(host: string, { brand, kind }: Imitation): Answer {
  const score = SCORES[kind];
  const main = brand.domains[0] ?? '';
  return {
    ...(score !== undefined && { verdict: 'suspicious' as const, score, confidence: 5, tags: ['lookalike'] }),
    summary: { brand: brand.name, brand_domain: main, imitation: kind },
    reasons: [`${shown(host)} ${WORDS[kind]} ${brand.name} (${shown(main)})`],
  };
}

function unlike(domain: string | undefined): Answer {
  const owner = ownerOf(domain);
  if (!owner || domain === undefined) return { reasons: ['imitates no name that impostors are known to use'] };
  return { reasons: [`${shown(domain)} belongs to the owner of ${owner.name}`] };
}

const lookalike: Plugin = {
  name: 'lookalike',
  displayName: 'Look-alike names',
  version: '2',
  types: ['domain', 'url', 'email'],
  categories: ['phishing'],
  basis: 'heuristic',
  group: 'local',
  egress: 'none',
  async run(indicator) {
    const host = hostOf(indicator);
    if (!host || isAddress(host) || isDisputed(indicator)) return {};
    const read = await readHost(host);
    const imitation = findImitation(read);
    return imitation ? answerOf(host, imitation) : unlike(read.domain);
  },
};

export default lookalike;
