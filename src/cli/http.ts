import type { Config } from '../config/index.ts';
import type { Http } from '../net/index.ts';

/** The client for everything that leaves this machine; loaded by those runs only that ask somebody. */
export async function openHttp(
  config: Pick<Config, 'wayOut'>,
  version: string,
  trace: ((line: string) => void) | undefined,
): Promise<Http> {
  const [way, { createHttp, traced }] = await Promise.all([config.wayOut(), import('../net/index.ts')]);
  const http = createHttp(version, way);
  return trace ? traced(http, trace) : http;
}
