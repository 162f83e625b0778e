import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Node makes no certificates itself. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority of the test's own, known to nobody. */
export interface Authority {
  /** The file that holds its certificate, as PEM. */
  readonly file: string;
  readonly pem: string;
  /** A certificate that it signs for these names and addresses: `DNS:a.example`, `IP:127.0.0.1`. */
  sign(names: readonly string[], days?: number): Identity;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function openssl(folder: string, args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
}

export function createAuthority(name = 'Authority of a test'): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'socctl-test-ca-'));
  const file = join(folder, 'ca.pem');
  openssl(folder, [
    'req',
    '-x509',
    ...NEW_KEY,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  ]);
  let signed = 0;
  return {
    file,
    pem: readFileSync(file, 'utf8'),
    sign(names, days = 2) {
      signed += 1;
      const [request, cert, key, extensions] = ['csr', 'pem', 'key', 'ext'].map((end) => `${signed}.${end}`) as [
        string,
        string,
        string,
        string,
      ];
      writeFileSync(join(folder, extensions), `subjectAltName=${names.join(',')}\n`);
      openssl(folder, ['req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', '/CN=server of a test']);
      const from = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', extensions];
      openssl(folder, ['x509', '-req', '-in', request, '-out', cert, '-days', String(days), ...from]);
      return { key: readFileSync(join(folder, key), 'utf8'), cert: readFileSync(join(folder, cert), 'utf8') };
    },
  };
}
