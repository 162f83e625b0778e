import type { Http } from '../net/index.ts';

/** The client for everything that leaves this machine; loaded by those runs only that ask a server. */
export async function openHttp(version: string, trace: ((line: string) => void) | undefined): Promise<Http> {
  const { createHttp, traced } = await import('../net/index.ts');
  const http = createHttp(version);
  return trace ? traced(http, trace) : http;
}
