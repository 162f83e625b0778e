import type { Http } from '../../net/index.ts';
import type { Engine } from '../engine.ts';
import { createApi, type Said } from './api.ts';
import { signedBy } from './key.ts';
import { clientCredentials } from './oauth.ts';
import { fieldsOf, listOf, textOf } from './read.ts';
import { askingOf } from './socmate-asking.ts';
import { entityAbilities } from './socmate-entities.ts';
import { incidentAbilities } from './socmate-incidents.ts';
import { sessionAbilities } from './socmate-sessions.ts';
import type { Access } from './systems.ts';
import { vendorEngine } from './vendor.ts';

/** `{"detail":"…"}`, or with 422 a list of `{loc, msg, type}`. */
function explain(body: unknown): Said | undefined {
  const detail = fieldsOf(body)?.['detail'];
  const message = textOf(detail);
  if (message !== undefined) return { message };
  const faults = (listOf(detail) ?? []).flatMap((each) => {
    const fault = fieldsOf(each);
    const text = textOf(fault?.['msg']);
    const place = (listOf(fault?.['loc']) ?? []).filter((step) => typeof step === 'string' || typeof step === 'number');
    return text === undefined ? [] : [`${place.join('.')} ${text}`.trim()];
  });
  return faults.length > 0 ? { message: faults.join('; ') } : undefined;
}

export interface SocmateOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
}

/** A SoCMate server: incidents, investigations, the knowledge graph, search. */
export async function createSocmateEngine({ access, http, notice }: SocmateOptions): Promise<Engine> {
  const { url, client } = access;
  // A client that has a key needs no token.
  const signer =
    client && (await access.key()) === undefined
      ? clientCredentials(client, http)
      : signedBy('socmate', access, (key) => ({ 'x-api-key': key }));
  const api = createApi({ system: 'socmate', url, http, notice, explain, signer });
  const asking = askingOf(api);
  return vendorEngine('socmate', api, {
    ...incidentAbilities(asking),
    ...entityAbilities(asking),
    ...sessionAbilities(asking),
  });
}
