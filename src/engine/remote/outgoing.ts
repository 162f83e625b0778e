import type { InternalEntry } from '../../analysis/gate/entries.ts';
import { PAPS, type Pap, TLPS, type Tlp } from '../../analysis/gate/rules.ts';
import type { Indicator } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Input, OperationName } from '../engine.ts';
import { SYSTEM_WORDS, type System } from './systems.ts';

/** What holds before anything goes to a server. */
export interface OutgoingRules {
  /** Where the settings of this side name one; otherwise the server's own settings hold. */
  readonly tlp: Tlp | undefined;
  readonly pap: Pap | undefined;
  readonly internal: readonly InternalEntry[];
}

/** A server that is about to be told something. */
interface Told {
  readonly system: System;
  readonly access: { readonly url: string };
  readonly rules: () => Promise<OutgoingRules>;
}

/** The operations in which a server asks sources in its turn. */
const ASKING: readonly OperationName[] = [
  'analysis.run',
  'analysis.plan',
  'incidents.enrich',
  'investigation.start',
  'investigation.work',
  'investigation.message',
];

/** Those of them that say themselves what holds of their indicators. */
const LABELLED: readonly OperationName[] = ASKING.filter((name) => name !== 'investigation.start');

/** What a server that has no word for labels may be told: it looks things up, and nobody tells it not to. */
const UNLABELLED = { tlp: 'amber', pap: 'amber' } as const;

type Labels = { readonly tlp?: Tlp | undefined; readonly pap?: Pap | undefined };

function refusal(why: string, url: string): Failure {
  return new Failure('usage', `${why} (${url})`, 'to do it here: --local');
}

function checkLabels({ tlp, pap }: Labels, { system, access: { url } }: Told): void {
  if (tlp === 'red') throw refusal('TLP:RED is told to no server', url);
  if (system === 'server') return;
  const { name } = SYSTEM_WORDS[system];
  const over = <T>(words: readonly T[], word: T | undefined, most: T): boolean =>
    word !== undefined && words.indexOf(word) > words.indexOf(most);
  if (over(TLPS, tlp, UNLABELLED.tlp))
    throw refusal(`${name} has no word for TLP:${tlp?.toUpperCase()} and may ask others`, url);
  if (over(PAPS, pap, UNLABELLED.pap))
    throw refusal(`${name} has no word for PAP:${pap?.toUpperCase()} and may ask others`, url);
}

/** What is no indicator may still name a host. */
async function indicatorOf({ ioc, type }: Input<'analysis.run'>): Promise<Indicator> {
  const { understand } = await import('../local/identify.ts');
  try {
    return understand(ioc, type);
  } catch {
    return { type: 'hash', value: ioc };
  }
}

async function checkInternal(
  input: Input<'analysis.run'>,
  internal: readonly InternalEntry[],
  url: string,
): Promise<void> {
  if (internal.length === 0) return;
  const { internalList } = await import('../../analysis/index.ts');
  if (!internalList(internal)(await indicatorOf(input))) return;
  throw new Failure(
    'invalid_request',
    `on the list of what is internal here: not sent to a server (${url})`,
    'to do it here: --local',
  );
}

/**
 * The input of an operation as a server may be told it: with this side's labels, where the server knows what they mean.
 * The server's own list of what is internal need not be ours, so what is on ours is not told to it for asking others.
 * @throws Failure for what it may not be told.
 */
export async function checkedInput<K extends OperationName>(name: K, input: Input<K>, told: Told): Promise<Input<K>> {
  if (!ASKING.includes(name)) return input;
  const { internal, ...own } = await told.rules();
  const said = input as Labels;
  const labels = { tlp: said.tlp ?? own.tlp, pap: said.pap ?? own.pap };
  checkLabels(labels, told);
  if (name === 'analysis.run' || name === 'analysis.plan')
    await checkInternal(input as Input<'analysis.run'>, internal, told.access.url);
  if (told.system !== 'server' || !LABELLED.includes(name)) return input;
  const { tlp, pap } = labels;
  return { ...input, ...(tlp && { tlp }), ...(pap && { pap }) };
}
