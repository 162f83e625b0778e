/**
 * Files whose hashes say nothing of an attack: empty ones, and the test file of the anti-virus trade (eicar.org), which
 * every scanner reports on purpose. MD5, SHA-1, SHA-256 and SHA-512 of each; the contents themselves must not stand in
 * a program, or scanners would report that.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'empty file': [
    'd41d8cd98f00b204e9800998ecf8427e',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
  ],
  'file with nothing but a line feed': [
    '68b329da9893e34099c7d8ad5cb9c940',
    'adc83b19e793491b1c6ea0fd8b46cd9f32e592fc',
    '01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b',
    'be688838ca8686e5c90689bf2ab585cef1137c999b48c70b92f67a5c34dc15697b5d11c982ed6d71be1e1e7f7b4e0733884aa97c3f7a339a8ed03577cf74be09',
  ],
  'EICAR test file': [
    '44d88612fea8a8f36de82e1278abb02f',
    '3395856ce81f2b7382dee72602f798b642f14140',
    '275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f',
    'cc805d5fab1fd71a4ab352a9c533e65fb2d5b885518f4e565e68847223b8e6b85cb48f3afad842726d99239c9e36505c64b0dc9a061d9e507d833277ada336ab',
  ],
  'EICAR test file with a line feed': [
    '69630e4574ec6798239b091cda43dca0',
    'cf8bd9dfddff007f75adf4c2be48005cea317c62',
    '131f95c51cc819465fa1797f6ccacf9d494aaaff46fa3eac73ae63ffbdfd8267',
    '5581f85b25f0d80fa84c69e7ca24d98344f5fbaec45b7707dccf139a8c065961391d6e762516ee1db3137c4d82eca7fbc67c348c37ea0d615bb88161cf3b3008',
  ],
  'EICAR test file with a line break': [
    'e7e5fa40569514ec442bbdf755d89c2f',
    'a6c80ce949469cc86f6c22355f4d3bb8773fc634',
    '8b3f191819931d1f2cef7289239b5f77c00b079847b9c2636e56854d1e5eff71',
    'ccce9399207febdf4ca1935f8e2768497266586907a9b9efea876d322868ed128671db82862591f9f37a70a9838953df60206e58a3b0944b5c7c0394f822a597',
  ],
};

const BY_HASH = new Map(Object.entries(KNOWN).flatMap(([file, hashes]) => hashes.map((hash) => [hash, file] as const)));

/** What harmless file a hash (lower case) belongs to; undefined when it is none of the known ones. */
export function harmlessFile(hash: string): string | undefined {
  return BY_HASH.get(hash);
}
