import { table } from './table.ts';

const A = '0x5c88E7A226E11ad1204Cb8D30cD5D6ff6CBa69bc';
const B = '0x8b5Cc4df7eeC7d32A7814eCa4af047Ae33b2d523';
const C = '0x449777124B1466A8Ed667D0dD4C0620993F59e20';
const LOWER = '0x43700797e2f9d4ad38ccf1355df3233453396bfc';

table('eth', 'in texts', [
  [A, A],
  [`${A} ${B}`, A, B],
  [`${A},${B};${C}`, A, B, C],
  [`ETH: ${A}.`, A],
  [`eth=${A}`, A],
  [`"wallet":"${B}"`, B],
  [`ethereum:${A}`, A],
  [`(${C})`, C],
  [`| ${C} |`, C],
  [`\`${A}\``, A],
  [`<td>${A}</td>`, A],
  [`Bridge drained by ${A}'s owner`, A],
  [`[x-cryptocurrency-address:value = '${A}']`, A],
  [`0X${A.slice(2)}`, A],
  [`sender:${B}`, B],
  ['USDT (ERC-20) 0xcEf7fC13A38180936fFA2635489088778e059f07', '0xcEf7fC13A38180936fFA2635489088778e059f07'],
  [`${A}\\n`, A],
  [`to ${A}, from ${A}`, A, A],
  // Without its check sum it may be any forty digits.
  [LOWER, ...[]],
  [A.toLowerCase(), ...[]],
  [`0x${A.slice(2).toUpperCase()}`, ...[]],
  ['0x5C88E7A226E11ad1204Cb8D30cD5D6ff6CBa69bc', ...[]],
  ['0x5c88E7A226E11ad1204Cb8D30cD5D6ff6CBa69bC', ...[]],
  [A.slice(2), ...[]],
  [`${A}0 x${A} ${A}x`, ...[]],
  [A.slice(0, -1), ...[]],
  [`${A}${A.slice(2, 26)}`, ...[]],
  [`https://example.com/address/${A}`, ...[]],
  ['0x0000000000000000000000000000000000000000', ...[]],
]);
