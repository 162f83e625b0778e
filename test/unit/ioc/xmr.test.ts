import { table } from './table.ts';

const STANDARD = '46UrRHwMpuULQWUomUG4hGd5K74i3UhHfUDF2vBkiLxKFVc9hmHZU7LPPSgpNgZqUDHzpzA8pAghPKuyE7ot3dkUMPvmawo';
const INTEGRATED =
  '4KGi2nSneWUgrzyC5MBCnT3TvKJ2FGr4NN9tTqc6JKVab3XM43kER27PEJDQ4DTWKVio7Tezztdf8iZpEw2JAk6K5N1feB79m9n3uNQoeq';
const SUBADDRESS = '8BHQXs2jUhmhMskokeCjZM9AgXMAJmFP977PKCu7JE7SFztfhAzoTzhRVu1dT7hrumVizKkG6UixRa8bCQvsRJ7uMSRcmk9';

table('xmr', 'in texts', [
  [STANDARD, STANDARD],
  [INTEGRATED, INTEGRATED],
  [SUBADDRESS, SUBADDRESS],
  [`pool -u ${STANDARD} -p x`, STANDARD],
  [`-u ${STANDARD}.worker1 -p x`, STANDARD],
  [`"user": "${STANDARD}",`, STANDARD],
  [`--user=${STANDARD}`, STANDARD],
  [`wallet=${SUBADDRESS}`, SUBADDRESS],
  [`monero:${SUBADDRESS}?tx_amount=1`, SUBADDRESS],
  [`XMR: ${STANDARD}.`, STANDARD],
  [`${STANDARD},${SUBADDRESS}`, STANDARD, SUBADDRESS],
  [`(${INTEGRATED})`, INTEGRATED],
  [`xmrig -o pool.example.com:3333 -u ${STANDARD}`, STANDARD],
  [`<code>${STANDARD}</code>`, STANDARD],
  [`${STANDARD}+50000`, STANDARD],
  [`${STANDARD}/rig`, STANDARD],
  [`${STANDARD}\\n`, STANDARD],
  [`[x-cryptocurrency-address:value = '${STANDARD}']`, STANDARD],
  // One letter off, test networks, cut, glued.
  [`${STANDARD.slice(0, -1)}p`, ...[]],
  [`${INTEGRATED.slice(0, -1)}p`, ...[]],
  [`${SUBADDRESS.slice(0, -1)}8`, ...[]],
  ['A1KkDCuyzN8FSHJum2XwDPZ2aUVqsxZFqMfvP2wJBZqUjKUrZaUpPZTEWBcruuQJS1ND2Qm7a5Pee4A7Qe28PifeNW47sid', ...[]],
  ['5AtSgBckbADQJAEGKg9k85iFUjS3S3v7mVLaYeTtV5Ase6XfXhSwYAGYssX5KePvqBfniNToG8UnCcPkSSRJXJUpQtzAEXb', ...[]],
  [STANDARD.slice(1), ...[]],
  [`${STANDARD}A`, ...[]],
  [`x${STANDARD}`, ...[]],
  [STANDARD.toLowerCase(), ...[]],
  ['4'.repeat(95), ...[]],
  ['8'.repeat(106), ...[]],
  [`https://example.com/${STANDARD}`, ...[]],
]);
