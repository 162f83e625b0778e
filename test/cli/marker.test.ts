import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { plugins } from '../../src/analysis/index.ts';
import { VENDOR_VARIABLES } from '../../src/config/index.ts';
import { type NameQuestion, nameServer, type Told } from '../contract/name-server.ts';
import { emptyFolder, socctl } from './run.ts';

/** Stands again and again in every key, so that a part of one is found as well; what listings show of its end is not it. */
const MARKER = 'zqmark';
const KEYED = Object.keys(VENDOR_VARIABLES);
const OVER_DNS = plugins.filter(({ url }) => url?.startsWith('dns:')).map(({ name }) => name);

/** Of a source that is asked over DNS the key stands in a name. */
function keyOf(plugin: string): string {
  return OVER_DNS.includes(plugin) ? `${MARKER.repeat(4)}12` : `${MARKER.repeat(6)}+/${plugin.slice(0, 4)}1234`;
}

/** The marker in the forms in which texts carry keys. */
const FOUND = [MARKER, ...[0, 1, 2].map((shift) => base64Inside(shift))];

/** What is the same in the Base64 of every text in which the repeated marker begins this far behind a group of three. */
function base64Inside(shift: number): string {
  return Buffer.from(MARKER.repeat(4))
    .subarray(shift, shift + 18)
    .toString('base64');
}

type Way = (asked: IncomingMessage, body: string, response: ServerResponse) => void;

function echoed({ url = '', headers }: IncomingMessage, body: string) {
  return {
    url: decodeURIComponent(url),
    headers,
    body,
    again: Buffer.from(JSON.stringify(headers)).toString('base64'),
  };
}

/** Headers hold one line. */
function echoHeaders(asked: IncomingMessage, body: string): Record<string, string> {
  const line = JSON.stringify(echoed(asked, body)).replaceAll(/[^\x20-\x7e]/g, '');
  return { 'x-echo': line, 'retry-after': line, etag: `"${line}"`, 'x-ratelimit-remaining': line, server: line };
}

/** Ways in which a source fails while it repeats everything that it was sent. */
const WAYS: Readonly<Record<string, Way>> = {
  'refuses the key': (asked, body, response) => {
    const said = JSON.stringify(echoed(asked, body));
    const errors = [{ code: 4, status: 401, detail: said, message: said }];
    response.writeHead(401, echoHeaders(asked, body));
    response.end(JSON.stringify({ error: { code: 'WrongCredentialsError', message: said }, errors, message: said }));
  },
  // Long messages are cut: what is left of a key then is one as well.
  'is in trouble, at length': (asked, body, response) => {
    const key = /(?:zqmark)+\+\/\w+/.exec(JSON.stringify(echoed(asked, decodeURIComponent(body))))?.[0] ?? 'none';
    const said = key.repeat(500);
    response.writeHead(500, echoHeaders(asked, body));
    response.end(JSON.stringify({ error: said, message: said, errors: [{ message: said, detail: said }] }));
  },
  'answers with something else': (asked, body, response) => {
    const said = JSON.stringify(echoed(asked, body));
    response.writeHead(200, { ...echoHeaders(asked, body), 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: { type: said, id: said, attributes: said, submission_id: said }, ip: said }));
  },
  'sends elsewhere': (asked, body, response) => {
    const location = `http://127.0.0.1:1/?${encodeURIComponent(JSON.stringify(echoed(asked, body)))}`;
    response.writeHead(302, { ...echoHeaders(asked, body), location }).end();
  },
  'breaks off': (asked, body, response) => {
    response.writeHead(200, { ...echoHeaders(asked, body), 'content-length': '100000' });
    response.write(JSON.stringify(echoed(asked, body)));
    setTimeout(() => response.destroy(), 10);
  },
};

let server: Server;
let origin = '';
let way: Way = () => {};
/** The sources that were shown their key. */
const shown = new Set<string>();

beforeAll(async () => {
  server = createServer(async (asked, response) => {
    let body = '';
    for await (const chunk of asked.setEncoding('utf8')) body += chunk;
    const plugin = asked.url?.split('/')[1] ?? '';
    if (JSON.stringify(echoed(asked, decodeURIComponent(body))).includes(MARKER)) shown.add(plugin);
    way(asked, body, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Every source on this machine, also those without a key. */
function environment(names: string): Record<string, string> {
  const set = (plugin: string, word: string, value: string) => [
    `SOCCTL_PLUGINS_${plugin.toUpperCase()}_${word}`,
    value,
  ];
  return {
    ...Object.fromEntries(
      plugins.flatMap(({ name, url }) => [
        ...(url?.startsWith('http') ? [set(name, 'URL', `${origin}/${name}`)] : []),
        ...(OVER_DNS.includes(name) ? [set(name, 'URL', names)] : []),
        // What this is about is not the limits of free accounts: nothing waits for them.
        set(name, 'RATE', '1000000/s'),
      ]),
    ),
    // Whatever has another address in spite of that gets no further than this machine.
    HTTP_PROXY: 'http://127.0.0.1:1',
    HTTPS_PROXY: 'http://127.0.0.1:1',
  };
}

/** A name server that repeats the name it is asked for, which holds the key. */
function repeating({ name, type }: NameQuestion): Told {
  for (const plugin of OVER_DNS) if (name.includes(MARKER)) shown.add(plugin);
  return type === 'A' ? ['127.0.0.2'] : [name.repeat(3)];
}

/** The arguments of every process of this machine, looked at again and again until it is stopped. */
function watchProcesses(): { readonly stop: () => string } {
  const seen = new Set<string>();
  const look = () => {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${id}/cmdline`, 'utf8'));
      } catch {
        // It ended meanwhile.
      }
    }
  };
  const timer = setInterval(look, 25);
  return {
    stop() {
      look();
      clearInterval(timer);
      return [...seen].join('\n');
    },
  };
}

/** The same where the system lists them as files. */
function watched(): ReturnType<typeof watchProcesses> | undefined {
  return process.platform === 'linux' ? watchProcesses() : undefined;
}

/** Every file in a folder and below, as bytes. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

const ASKED = ['45.83.140.140', 'evilish.org', 'http://files.evilish.org/a?b=c', 'ab'.repeat(32), 'ann@evilish.org'];

/** Everything that reads keys or asks with them, as told as can be. */
const LINES: readonly (readonly string[])[] = [
  ['analyze', ...ASKED, '--submit', '--tlp', 'clear', '--pap', 'clear', '--jsonl', '-v', '--debug'],
  ['analyze', ...ASKED, '--submit', '--tlp', 'clear', '--pap', 'clear', '-v', '--debug', '--refresh'],
  ['poll', '--all', '-v', '--debug'],
  ['plugins', '--check', '-v', '--debug'],
  ['plugins', '--check', '--json'],
  ['plugins', 'list', '--all', '--json'],
  ['auth', 'status', '--json', '-v', '--debug'],
  ['config', 'list', '--json', '--show-origin'],
  ['analyses', 'list', '--json'],
  ['audit', '--json'],
  ['doctor', '-v', '--debug'],
];

test('a marker is found wherever it stands in Base64', () => {
  for (const before of ['', 'a', 'ab', 'abc', 'x-apikey: ']) {
    const text = Buffer.from(before + keyOf('virustotal')).toString('base64');
    expect(FOUND.some((form) => text.includes(form))).toBe(true);
  }
});

/** A home that holds the key of every source. */
const loggedIn = emptyFolder();

/** Nobody is asked: it is the same whatever the sources do afterwards. */
test('keys that are stored are found in no stream, and no list of processes', async () => {
  const watch = watched();
  onTestFinished(() => void watch?.stop());
  const env = environment((await nameServer(repeating)).url);
  const told: string[] = [];
  for (const plugin of KEYED) {
    const login = ['auth', 'login', plugin, '--key-stdin', '--no-check'];
    const stored = await socctl(login, { home: loggedIn, env, input: keyOf(plugin) });
    expect(stored.code).toBe(0);
    told.push(stored.stdout, stored.stderr);
  }
  const processes = watch?.stop() ?? '';
  for (const form of FOUND) {
    expect(told.filter((text) => text.includes(form))).toEqual([]);
    expect(processes.includes(form)).toBe(false);
  }
});

describe.each(Object.entries(WAYS))('a source that %s, and repeats what it was sent', (_, failing) => {
  test('the key is found in no stream, no file but its own, and no list of processes', async () => {
    way = failing;
    shown.clear();
    const names = await nameServer(repeating);
    const [home, env] = [emptyFolder(), environment(names.url)];
    const told: string[] = [];
    const watch = watched();
    onTestFinished(() => void watch?.stop());
    cpSync(loggedIn, home, { recursive: true });
    const tried = await socctl(['auth', 'login', KEYED.at(-1) ?? '', '--key-stdin', '-v', '--debug'], {
      home,
      env,
      input: keyOf('another'),
    });
    told.push(tried.stdout, tried.stderr);
    for (const line of LINES) {
      const { stdout, stderr } = await socctl(line, { home, env });
      told.push(stdout, stderr);
    }
    // They were really asked, with their keys.
    expect([...shown].filter((plugin) => KEYED.includes(plugin)).sort()).toEqual([...KEYED].sort());
    expect(readFileSync(join(home, '.config/socctl/secrets.json'), 'utf8')).toContain(MARKER);
    const processes = watch?.stop() ?? '';
    const data = bytesIn(join(home, '.local/share/socctl'));
    expect(data).toContain('evilish.org');
    for (const form of FOUND) {
      expect(told.filter((text) => text.includes(form))).toEqual([]);
      expect(data.includes(form)).toBe(false);
      expect(processes.includes(form)).toBe(false);
    }
  });
});
