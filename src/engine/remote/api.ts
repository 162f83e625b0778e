import { setTimeout as sleep } from 'node:timers/promises';
import { type Http, type HttpRequest, type HttpResponse, NetError, retryAfterSeconds } from '../../net/index.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { parsedJson } from '../../shared/json.ts';
import { failureOf, type Refusal, type Refused } from './refusal.ts';
import { said } from './said.ts';
import { SYSTEM_WORDS, type System } from './systems.ts';

/** The headers that sign a request, and what in them must never be repeated. */
export interface Signature {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** Signs requests to one server. */
export interface Signer {
  sign(signal: AbortSignal | undefined): Promise<Signature>;
  /** Another signature after the one before was refused; left out where there is no other. */
  readonly renew?: (signal: AbortSignal | undefined) => Promise<Signature>;
}

/** What an error's body says, in the family's own shape. */
export interface Said {
  readonly message: string;
  /** A code of ours that is more precise than the status. */
  readonly code?: FailureCode | undefined;
  readonly hint?: string | undefined;
  /** Whether the message is a sentence of our own program, which needs no other around it. */
  readonly whole?: true;
}

export interface ApiOptions {
  readonly system: System;
  /** The server's base address, without a slash at its end. */
  readonly url: string;
  readonly http: Http;
  readonly signer: Signer;
  /** Reads the body of an error; undefined for what is not the family's shape. */
  readonly explain: (body: unknown, status: number) => Said | undefined;
  /** Told when the server asks for a pause. */
  readonly notice: (line: string) => void;
}

export interface Question {
  readonly method?: HttpRequest['method'];
  /** Below the base address, beginning with a slash; values in it are percent-encoded already. */
  readonly path: string;
  /** Parameters; undefined ones are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly json?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** What is asked for, for the message when it is not there: `incident 7`. */
  readonly subject?: string;
  /** A refusal that means something else here than anywhere else. */
  readonly refused?: (refusal: Refusal) => Failure | undefined;
}

interface Reply {
  readonly status: number;
  /** The parsed JSON; undefined when there was no body. */
  readonly body: unknown;
}

/** One server, asked in the words of its family. */
export interface Api {
  readonly url: string;
  /** @throws Failure for every answer that is none, and for every refusal. */
  ask(question: Question): Promise<Reply>;
  /** The failure for an answer that does not fit the contract. */
  misfit(): Failure;
}

/** Seconds that one call waits at most when the server asks for a pause, and how often. */
const MAX_WAIT_S = 30;
const MAX_TRIES = 3;

function addressOf(url: string, { path, query = {} }: Question): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${url}${path}${search.size > 0 ? `?${search}` : ''}`;
}

export function createApi({ system, url, http, signer, explain, notice }: ApiOptions): Api {
  const words = SYSTEM_WORDS[system];
  const checkAddress = `check the address: socctl config get ${words.url}`;
  const refusedBy = (subject: string | undefined): Refused => ({
    where: url,
    subject,
    urlSetting: words.url,
    keyHint: `store another one with: socctl auth login ${system}`,
  });
  const misfit = (): Failure =>
    new Failure('unavailable', `${url} answers with something else than the API of ${words.name}`, checkAddress);

  function retryAfter(answer: HttpResponse): number | undefined {
    return answer.status === 429 ? retryAfterSeconds(answer.header('retry-after'), new Date()) : undefined;
  }

  function refusalOf(answer: HttpResponse, secrets: readonly string[]): Refusal {
    const { message = '', code, hint, whole } = explain(parsedJson(answer.text), answer.status) ?? {};
    return {
      status: answer.status,
      message: said(message, secrets),
      code,
      hint: hint === undefined ? undefined : said(hint, secrets),
      retryAfterS: retryAfter(answer),
      ...(whole && { whole }),
    };
  }

  async function send(question: Question, { headers }: Signature): Promise<HttpResponse> {
    const { method = 'GET', json, signal, timeoutMs, maxBytes } = question;
    try {
      return await http.send({
        url: addressOf(url, question),
        method,
        headers,
        ...(json !== undefined && { json }),
        ...(signal && { signal }),
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...(maxBytes !== undefined && { maxBytes }),
      });
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      const hint =
        error.problem === 'bad_response' ? checkAddress : `${checkAddress}; --local works without the server`;
      throw new Failure('unavailable', said(error.message), hint, { cause: error });
    }
  }

  /** A server that is asked too often says when it can be asked again: a short pause is kept, a long one told. */
  async function patiently(question: Question, signature: Signature): Promise<HttpResponse> {
    const { signal } = question;
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      const answer = await send(question, signature);
      const seconds = retryAfter(answer);
      if (seconds === undefined || tries === MAX_TRIES || waited + seconds > MAX_WAIT_S) return answer;
      notice(`${url} takes no more requests for now; asking again in ${seconds} s`);
      await sleep(seconds * 1000, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
      waited += seconds;
    }
  }

  async function ask(question: Question): Promise<Reply> {
    const { signal } = question;
    let signature = await signer.sign(signal);
    let answer = await patiently(question, signature);
    if (answer.status === 401 && signer.renew) {
      signature = await signer.renew(signal);
      answer = await patiently(question, signature);
    }
    const { status, text } = answer;
    if (status >= 300) {
      const refusal = refusalOf(answer, signature.secrets);
      throw question.refused?.(refusal) ?? failureOf(refusal, refusedBy(question.subject));
    }
    if (text.trim() === '') return { status, body: undefined };
    const body = parsedJson(text);
    if (body === undefined) throw misfit();
    return { status, body };
  }

  return { url, ask, misfit };
}
