import type { Indicator } from '../../ioc/index.ts';
import { addressAnswer } from '../facts/address.ts';
import { hashAnswer } from '../facts/hash.ts';
import { nameAnswer } from '../facts/name.ts';
import { hostOf, isAddress } from '../host.ts';
import type { Answer, Plugin } from '../plugin.ts';
import { isDisputed } from '../url/other-hosts.ts';

/** A URL or mailbox on a well-known host is not as harmless as the host: its facts stay, the opinion goes. */
function withoutOpinion({ verdict, score, confidence, ...facts }: Answer): Answer {
  return facts;
}

function hostAnswer(indicator: Indicator): Answer {
  const host = hostOf(indicator);
  if (host === undefined || host === '') return {};
  if (isDisputed(indicator)) return { reasons: ['which host it names depends on the program that reads it'] };
  const answer = isAddress(host) ? addressAnswer(host) : nameAnswer(host);
  return indicator.type === 'ip' || indicator.type === 'domain' ? answer : withoutOpinion(answer);
}

const iocFacts: Plugin = {
  name: 'ioc_facts',
  displayName: 'Indicator facts',
  version: '2',
  types: ['ip', 'domain', 'url', 'hash', 'email'],
  categories: ['facts'],
  basis: 'list',
  group: 'local',
  egress: 'none',
  run: (indicator) => (indicator.type === 'hash' ? hashAnswer(indicator.value) : hostAnswer(indicator)),
};

export default iocFacts;
