export { createDns } from './dns.ts';
export { createHttp, type Http, type HttpRequest, type HttpResponse } from './http.ts';
export { NetError } from './net-error.ts';
export { retryAfterSeconds } from './retry-after.ts';
export { traced } from './traced.ts';
