export { type Account, accountOf, opens } from './account.ts';
export { authenticate, type Refused } from './authenticate.ts';
export { keyHash, makeSecret } from './hash.ts';
export { isKey, makeKey, prefixOf, withoutKeys } from './key.ts';
export { checked } from './request.ts';
export { SCOPES, type Scope } from './scope.ts';
