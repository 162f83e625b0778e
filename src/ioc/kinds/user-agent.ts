import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

/** Products and comments as RFC 9110, 10.1.5 has them, from the token that nearly all clients start with. */
const PRODUCT = '[A-Za-z][A-Za-z0-9._+-]{0,63}/[A-Za-z0-9._+-]{1,64}';
const COMMENT = '\\([^()"<>\\r\\n]{1,256}\\)';
const CLIENT =
  '(?:Mozilla|Opera|curl|Wget|python-requests|Python-urllib|Go-http-client|okhttp|PowerShell|WinHttp|Java|libwww-perl|axios)';
const PATTERN = new RegExp(
  spelledOut(`(?<![\\p{L}\\p{N}_./-])${CLIENT}/[0-9][A-Za-z0-9._+-]{0,31}(?: (?:${COMMENT}|${PRODUCT})){0,16}`),
  'g',
);

const userAgent: Kind = {
  name: 'user_agent',
  precedence: 90,
  scope: 'line',
  cue: /[A-Za-z]\/\d/,
  parse: (value) => {
    PATTERN.lastIndex = 0;
    return PATTERN.exec(value)?.[0] === value ? value : undefined;
  },
  find: (reading) => matchAll(reading, PATTERN, ([text]) => text),
};
export default userAgent;
