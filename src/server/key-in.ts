import type { IncomingHttpHeaders } from 'node:http';

/** `Authorization: Bearer KEY`, RFC 6750 section 2.1; `''` when the header holds something else. */
export function bearer({ authorization }: IncomingHttpHeaders): string | undefined {
  if (authorization === undefined) return undefined;
  return /^bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? '';
}

/** The same, or the key as the user of `Authorization: Basic`, RFC 7617, whatever the password. */
export function bearerOrBasic(headers: IncomingHttpHeaders): string | undefined {
  const encoded = /^basic +(\S+)$/i.exec(headers.authorization?.trim() ?? '')?.[1];
  if (encoded === undefined) return bearer(headers);
  return Buffer.from(encoded, 'base64').toString().split(':', 1)[0] ?? '';
}

/** `X-API-Key: KEY`, else a bearer. */
export function apiKeyOrBearer(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key'];
  return typeof key === 'string' ? key.trim() : bearer(headers);
}
