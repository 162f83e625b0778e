import { table } from './table.ts';

const HASH = 'd0a5b1c2e3f4a5968778695a4b3c2d1e0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const SHA256 = '6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19';

table('authentihash', 'in texts', [
  [`authentihash: ${HASH}`, HASH],
  [`Authentihash ${HASH}`, HASH],
  [`Authentihash                  ${HASH}`, HASH],
  [`AUTHENTIHASH=${HASH.toUpperCase()}`, HASH],
  [`authenti-hash ${HASH}`, HASH],
  [`Authenti hash: ${HASH}`, HASH],
  [`| Authentihash | ${HASH} |`, HASH],
  [`| **Authentihash** | \`${HASH}\` |`, HASH],
  [`authentihash,${HASH}`, HASH],
  [`"authentihash": "${HASH}"`, HASH],
  [`"authentihash","${HASH}"`, HASH],
  [`\\"authentihash\\":\\"${HASH}\\"`, HASH],
  [`authentihash_sha256: ${HASH}`, HASH],
  [`Authentihash (SHA256): ${HASH}`, HASH],
  [`Authentihash SHA-256 ${HASH}`, HASH],
  [`<td>Authentihash</td><td>${HASH}</td>`, HASH],
  [`<li>Authentihash: <code>${HASH}</code></li>`, HASH],
  [`{"type":"authentihash","category":"Payload delivery","value":"${HASH}"}`, HASH],
  [`\tPE256:\t${HASH}`, HASH],
  [`${HASH} (authentihash)`, HASH],
  [`sha256: ${SHA256} authentihash: ${HASH}`, HASH],
  [`authentihash: ${HASH}; sha256: ${SHA256}`, HASH],
  [`sha256: ${SHA256}`, ...[]],
  [`authentihash and sha256: ${SHA256}`, ...[]],
  [`authentihash: -, sha256: ${SHA256}`, ...[]],
  [`authentihash: ${HASH}00`, ...[]],
  [`authentihash: ${HASH.slice(2)}`, ...[]],
  [`authentihash: ${'f'.repeat(64)}`, ...[]],
  ['authentihash,sha256,md5', ...[]],
  [`{"type":"sha256","value":"${SHA256}"},{"type":"authentihash","value":null}`, ...[]],
  [`Authenticode hash algorithm`, ...[]],
  [`authentihash: https://example.com/${HASH}`, ...[]],
]);
