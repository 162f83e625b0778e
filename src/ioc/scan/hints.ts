import { CLOSE, OPEN } from './notation-type.ts';

/** Something in a text that a firm notation begins or ends with; a token without it is read as it stands. */
export const FIRM_HINT = new RegExp(
  [
    `${OPEN} ?[.@\uff0e\uff20]|[.@] ?${CLOSE}|\\]\\.|\\.\\[`,
    `[[({]:|:[\\])}]|[\\])}]:\\/|:[[({]\\/`,
    'ps?(?::\\/\\/\\/|\\uff1a[\\/\\uff0f])|mailto\\]:|h\\[(?:tt|xx)\\]p|\\[[,/?=&#_-]\\]|[[({<] ?(?:dot|pun|poi|pon|at|arr)',
    '[\\^*]\\.|\\\\[nrtx.@/u"_&#%~]|:\\\\\\\\|&(?:#|lt|gt|quot|nbsp|period|commat|colon|sol)',
    '[\\u00ad\\u200b-\\u200d\\u2024\\u2060\\u3002\\ufe52\\ufe6b\\uff0e\\uff20\\uff61\\ufeff]',
  ].join('|'),
  'i',
);

/** The same for the spelled-out and spaced ones. */
export const LOOSE_HINT = new RegExp(
  [
    '[\\w\\x80-\\uffff-](?:"\\."|\'\\.\'|`\\.`|\\|\\.\\||/\\./)[\\w\\x80-\\uffff[-]',
    '[-_ ](?:dot|Dot|DOT|punto|punkt|at|AT)[-_ ]|[a-z0-9]DOT[a-z0-9]',
    '%2[eE]|%40|[pP][sS]?%(?:25){0,3}3[aA]%| [.@] ',
    '[tTxX][pP][sS]?(?:\\/\\/|:?__| ?: ?\\/\\/ )',
  ].join('|'),
);
