import { table } from './table.ts';

const P2PKH = '1Hgpjbg4pw8QXvRP34Qh2TEAKVYniAqXzu';
const ZEROS = '111REqhJdJUFWwjpL1eD3tiAKWBd1GH11';
const P2SH = '3JNqf9AWNqSnd67pAA5HT5b6U1qWGsRqGd';
const P2WPKH = 'bc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcpmw3pk';
const P2WSH = 'bc1q8c37s9sq89v55vuffajkfcd3xj9m67sq3r2zcjktw0h2a4vuqzwskcfe8r';
const P2TR = 'bc1p9e7jcqaf2pawye0v7k6n26y955ee8gszn5jp89yewfj6rgj6alrqcvs289';

table('btc', 'in texts', [
  [P2PKH, P2PKH],
  [ZEROS, ZEROS],
  [P2SH, P2SH],
  [P2WPKH, P2WPKH],
  [P2WSH, P2WSH],
  [P2TR, P2TR],
  [P2WPKH.toUpperCase(), P2WPKH],
  [P2TR.toUpperCase(), P2TR],
  ['bc1s3c6s66dj4k', 'bc1s3c6s66dj4k'],
  [`send 0.5 BTC to ${P2PKH}.`, P2PKH],
  [`wallet: ${P2SH}, ${P2WPKH}`, P2SH, P2WPKH],
  [`btc=${P2PKH}`, P2PKH],
  [`"address":"${P2WPKH}"`, P2WPKH],
  [`bitcoin:${P2PKH}?amount=0.1`, P2PKH],
  [`bitcoin:${P2WPKH}`, P2WPKH],
  [`<b>${P2PKH}</b>`, P2PKH],
  [`(${P2SH})`, P2SH],
  [`${P2PKH};${P2SH}`, P2PKH, P2SH],
  [`| BTC | \`${P2TR}\` |`, P2TR],
  [`BTC/${P2PKH}`, P2PKH],
  [`[x-cryptocurrency-address:value = '${P2PKH}']`, P2PKH],
  [
    '1NXsf8VVjGqvjNcXkQMdhwDTZgQvrijAd4 1D4abEWy3VuPRwAzBNwTEyZ87P4ZQ8iRje',
    '1NXsf8VVjGqvjNcXkQMdhwDTZgQvrijAd4',
    '1D4abEWy3VuPRwAzBNwTEyZ87P4ZQ8iRje',
  ],
  [`${P2PKH}\\n`, P2PKH],
  // One letter off.
  ['1Hgpjbg4pw8QXvRP34Qh2TEAKVYniAqXzv', ...[]],
  ['3JNqf9AWNqSnd67pAA5HT5b6U1qWGsRqGe', ...[]],
  ['bc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcpmw3pq', ...[]],
  ['bc1p9e7jcqaf2pawye0v7k6n26y955ee8gszn5jp89yewfj6rgj6alrqcvs288', ...[]],
  // Case mixed, or changed where it means something.
  ['bc1Qe2tczyk2rw7u47kzxxee5g7ufkncdmlcpmw3pk', ...[]],
  [P2PKH.toLowerCase(), ...[]],
  // Test networks, other coins, keys.
  ['mxCn2em3dxZfK2tzkdP4rNSVBV9Ve1zKXd n33pxBaUYJHBWV69TyL1XrRnRg1diue8VF 2N9w3it6XzHx8pskMqHhA52aMgN3fzvmRJU', ...[]],
  ['tb1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcta4z69 bcrt1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcf5v0dv', ...[]],
  ['LbumzoytubNTnj7YDCPzJUHvXhv4pZffGL ltc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlc9854ex', ...[]],
  // Right sum, wrong encoding for the version (BIP 350), program length or padding (BIP 141, BIP 173).
  ['bc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlc587ay5', ...[]],
  ['bc1p9e7jcqaf2pawye0v7k6n26y955ee8gszn5jp89yewfj6rgj6alrqdsqxz8', ...[]],
  ['bc1qe2tczyk2rw7u47kzxxee5g7ufkncdmlcz37yuu4eac6mjf', ...[]],
  ['bc139e7jcqaf2pawye0v7k6n26y955ee8gszn5jp89yewfj6rgj6alrqyc2gjf', ...[]],
  ['bc1p3cauyu4m', ...[]],
  ['bc1q8c37s9sq89v55vuffajkfcd3xj9m67sq3r2zcjktw0h2a4vuqzw3twav63', ...[]],
  [`x${P2PKH} ${P2PKH}x _${P2PKH}`, ...[]],
  ['3c6edb94f1a25d7e8b9c6d5e4f3a2b1c', ...[]],
  [`https://example.com/address/${P2PKH}`, ...[]],
]);
