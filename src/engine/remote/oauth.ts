import { type Http, NetError } from '../../net/index.ts';
import { Failure } from '../../shared/failure.ts';
import { parsedJson } from '../../shared/json.ts';
import type { Signature, Signer } from './api.ts';
import { bearer } from './key.ts';
import { fieldsOf, numberOf, textOf } from './read.ts';
import { codeOf } from './refusal.ts';
import { said } from './said.ts';
import type { Access } from './systems.ts';

type Client = NonNullable<Access['client']>;

/** Seconds before its end at which a token counts as gone: the request still has to arrive. */
const MARGIN_S = 30;
/** Seconds that a token lives whose answer does not say. */
const USUAL_S = 300;

interface Token {
  readonly signature: Signature;
  readonly until: number;
}

function refused(status: number, text: string, tokenUrl: string, secrets: readonly string[]): Failure {
  // RFC 6749, section 5.2: a client that is not known is told so with 400 as well.
  const error = fieldsOf(parsedJson(text));
  const code = status === 400 ? 'unauthorized' : codeOf(status);
  const why = textOf(error?.['error_description']) ?? textOf(error?.['detail']) ?? textOf(error?.['error']) ?? '';
  const tail = why === '' ? '' : `: ${said(why, secrets)}`;
  const hint =
    code === 'unauthorized'
      ? 'check socmate.client_id, and store the secret with: socctl auth login socmate.client_secret'
      : 'check the address: socctl config get socmate.token_url';
  return new Failure(code, `${tokenUrl} gives no token (${status})${tail}`, hint);
}

/** OAuth 2.0 client credentials (RFC 6749, section 4.4): a token is kept in memory until it ends or is refused. */
export function clientCredentials(client: Client, http: Http): Signer {
  let token: Promise<Token> | undefined;

  async function fetchToken(signal: AbortSignal | undefined): Promise<Token> {
    const { id, tokenUrl } = client;
    const secret = await client.secret();
    if (tokenUrl === undefined || secret === undefined) {
      const [missing, repair] =
        tokenUrl === undefined
          ? ['socmate.token_url', 'socctl config set socmate.token_url https://…']
          : ['socmate.client_secret', 'socctl auth login socmate.client_secret'];
      throw new Failure('unauthorized', `socmate.client_id is set, and ${missing} is not`, `set it with: ${repair}`);
    }
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    const answer = await http
      .send({ url: tokenUrl, method: 'POST', form, ...(signal && { signal }) })
      .catch((error: unknown) => {
        if (!(error instanceof NetError)) throw error;
        const hint = 'check the address: socctl config get socmate.token_url';
        throw new Failure('unavailable', said(error.message, [secret]), hint, { cause: error });
      });
    if (answer.status >= 300) throw refused(answer.status, answer.text, tokenUrl, [secret]);
    const fields = fieldsOf(parsedJson(answer.text));
    const access = textOf(fields?.['access_token']);
    // A token goes into a header: what does not fit there is none.
    if (access === undefined || !/^[\x21-\x7e]{1,16384}$/.test(access)) {
      throw new Failure('unavailable', `${tokenUrl} answers with something else than a token`);
    }
    const lives = numberOf(fields?.['expires_in'], 1, 86_400 * 365) ?? USUAL_S;
    const until = Date.now() + Math.max(lives - MARGIN_S, lives / 2) * 1000;
    return { signature: { headers: bearer(access), secrets: [access, secret] }, until };
  }

  return {
    async sign(signal) {
      const kept = token;
      const current = await kept?.catch(() => undefined);
      if (current && current.until > Date.now()) return current.signature;
      // Whoever asks meanwhile waits for the same answer.
      if (token === undefined || token === kept) token = fetchToken(signal);
      return (await token).signature;
    },
    async renew(signal) {
      token = fetchToken(signal);
      return (await token).signature;
    },
  };
}
