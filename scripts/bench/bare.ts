import { Agent, get } from 'node:http';

/** What asks a vendor and does nothing else with the answers: `fork` it with the address, how often and how many at once. */
const [url = '', calls = '0', atOnce = '1'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}

let left = Number(calls);
await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    while (left-- > 0) await ask();
  }),
);
agent.destroy();
process.disconnect?.();
