import { type Http, type HttpResponse, NetError } from '../../net/index.ts';
import { onceEach } from '../../shared/once-each.ts';
import { GONE, SHORTEST_KEY } from './redact.ts';

/** The forms in which a source may repeat a key: as it is, as JSON writes it, as an address does, as `Basic` sends it. */
const formsOf = onceEach((key): string[] => {
  const json = JSON.stringify(key).slice(1, -1);
  const encoded = encodeURIComponent(key);
  const base64 = Buffer.from(key).toString('base64');
  const forms = [
    key,
    json,
    json.replaceAll('/', '\\/'),
    encoded,
    encoded.replaceAll('%20', '+'),
    encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    base64,
    base64.replace(/=+$/, ''),
  ];
  return [...new Set(forms)].sort((one, other) => other.length - one.length);
});

/**
 * The same client, whose answers do not hold the key: a source that repeats what it was sent would get it into results,
 * messages and the store, and half of it where a long message is cut. Nothing of an answer is looked at before.
 */
export function unkeyed(http: Http, key: string | undefined): Http {
  if (key === undefined || key.length < SHORTEST_KEY) return http;
  const forms = formsOf(key);
  const without = (text: string) => forms.reduce((rest, form) => rest.replaceAll(form, GONE), text);

  function cleaned(answer: HttpResponse): HttpResponse {
    const text = without(answer.text);
    return {
      status: answer.status,
      text,
      header(name) {
        const value = answer.header(name);
        return value === undefined ? undefined : without(value);
      },
      // What holds the key is taken apart again; everything else as it came.
      json: () => (text === answer.text ? answer.json() : parsed(text)),
    };
  }

  return {
    send: async (request) => cleaned(await http.send(request)),
    close: () => http.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NetError('bad_response', 'what it answers with is not JSON', { cause: error });
  }
}
