import type { Http, HttpRequest } from './http.ts';

/** Method and address, without the query: keys may stand there. */
function line({ method = 'GET', url, secret }: HttpRequest): string {
  const { origin, pathname } = new URL(url);
  const path = secret ? pathname.replaceAll(encodeURIComponent(secret), '[key]') : pathname;
  return `${method} ${origin}${path}`;
}

/** The same client, telling of every request how it ended and how long it took; never a header, a query or a body. */
export function traced(http: Http, tell: (line: string) => void): Http {
  return {
    async send(request) {
      const begun = performance.now();
      const end = (how: string): void => tell(`${line(request)} ${how} ${Math.round(performance.now() - begun)} ms`);
      try {
        const response = await http.send(request);
        end(String(response.status));
        return response;
      } catch (error) {
        end('no answer');
        throw error;
      }
    },
    close: () => http.close(),
  };
}
