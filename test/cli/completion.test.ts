import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, ROOT, shell, socctl } from './run.ts';
import { storeIn } from './seed.ts';
import { inShell, pressTab, programFolder, type ShellName, scriptOf } from './tab.ts';

/** A home with two profiles and two analyses, the newer one of a value that tries to reach shell and terminal. */
const HOSTILE = '\x1b]0;pwned\x07%F{red}$(touch pwned)`touch pwned`\n;touch pwned\x1b[2J\tx\u202e.example';

interface Kept {
  readonly home: string;
  readonly ids: readonly string[];
}

async function keptHome(): Promise<Kept> {
  const home = emptyFolder();
  const analyze = async (ioc: string): Promise<string> => {
    const { stdout } = await socctl(['analyze', ioc, '--json'], { home });
    return (JSON.parse(stdout) as { id: string }).id;
  };
  const given = [await analyze('198.51.100.7'), await analyze('files.example.org')];
  const ids = given.map((id, at) => `${'af'[at]}${id.slice(1)}`);
  const database = new Database(storeIn(home));
  database.exec('pragma foreign_keys = off');
  // Ids are random: of two that begin alike, Tab would complete the common part.
  for (const [at, id] of ids.entries()) {
    database.prepare('update analyses set id = ? where id = ?').run(id, given[at]);
    database.prepare('update results set analysis_id = ? where analysis_id = ?').run(id, given[at]);
  }
  database.prepare('update analyses set ioc = ? where id = ?').run(HOSTILE, ids[1]);
  database.close();
  await socctl(['config', 'profile', 'add', 'customer-a'], { home });
  return { home, ids };
}

function workFolder(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "it's a report.txt"), '');
  mkdirSync(join(cwd, 'sub folder'));
  return cwd;
}

let kept: Kept;
beforeAll(async () => {
  kept = await keptHome();
});

/** What is typed before Tab, and the line after it, the same in every shell. */
const LINES: readonly (readonly [typed: string, line: string])[] = [
  ['socctl ext', 'socctl extract '],
  ['socctl analyses sh', 'socctl analyses show '],
  ['socctl config profile us', 'socctl config profile use '],
  ['socctl --profile default ext', 'socctl --profile default extract '],
  ['socctl plugins ls --al', 'socctl plugins ls --all '],
  ['socctl extract --incl', 'socctl extract --include-private '],
  ['socctl extract --format ma', 'socctl extract --format markdown '],
  ['socctl extract --format=ma', 'socctl extract --format=markdown '],
  ['socctl analyze --fail-on sus', 'socctl analyze --fail-on suspicious '],
  ['socctl analyze --plugins lookalike,url_s', 'socctl analyze --plugins lookalike,url_shape '],
  ['socctl extract --types ip,dom', 'socctl extract --types ip,domain '],
  ['socctl mark example.com mal', 'socctl mark example.com malicious '],
  ['socctl config set plugins.lookalike.en', 'socctl config set plugins.lookalike.enabled '],
  ['socctl plugins enable looka', 'socctl plugins enable lookalike '],
  ['socctl auth login sock', 'socctl auth login socket '],
  ['socctl help exit', 'socctl help exit-codes '],
  ['socctl help config pro', 'socctl help config profile '],
  ['socctl completion fi', 'socctl completion fish '],
  ['socctl defang -- --every', 'socctl defang -- --every'],
  [
    "socctl analyze http://example.com:80/x 'it is' --fail-on mal",
    "socctl analyze http://example.com:80/x 'it is' --fail-on malicious ",
  ],
  [
    'socctl analyze "$(touch pwned)" `touch pwned` --fail-on mal',
    'socctl analyze "$(touch pwned)" `touch pwned` --fail-on malicious ',
  ],
  ['socctl --profile cust', 'socctl --profile customer-a '],
  ["socctl extract 'it", "socctl extract 'it'\\''s a report.txt' "],
  ['socctl extract it', "socctl extract it\\'s\\ a\\ report.txt "],
  ['socctl extract -o it', "socctl extract -o it\\'s\\ a\\ report.txt "],
  ['socctl --config-dir su', 'socctl --config-dir sub\\ folder/'],
];

/** Each shell closes a quote in its own way. */
const OWN_WAY: Readonly<Record<string, string | undefined>> = {
  "fish socctl extract 'it": "socctl extract 'it\\'s a report.txt' ",
  "zsh socctl extract 'it": "socctl extract 'it'\\''s a report.txt",
};

describe.each<ShellName>(['bash', 'zsh', 'fish'])('%s', (name) => {
  inShell(name, () => {
    test.each(LINES)('%s', async (typed, line) => {
      const cwd = workFolder();
      const pressed = await pressTab(name, typed, { home: kept.home, cwd });
      expect(pressed.line).toBe(OWN_WAY[`${name} ${typed}`] ?? line);
      expect(readdirSync(cwd)).not.toContain('pwned');
    });

    test('an analysis by the first characters of its id', async () => {
      const [id = ''] = kept.ids;
      const { line } = await pressTab(name, `socctl analyses show ${id.slice(0, 10)}`, { home: kept.home });
      expect(line).toBe(`socctl analyses show ${id} `);
    });

    test('nothing of a hostile value is run, and none of it reaches the terminal raw', async () => {
      const cwd = emptyFolder();
      const { screen, line } = await pressTab(name, 'socctl analyses show ', { home: kept.home, cwd, columns: 160 });
      expect(line).toBe('socctl analyses show ');
      // Two ids are listed only at a second press in bash; the others also show what they are of.
      if (name !== 'bash') expect(screen).toContain('\\x1b]0;pwned\\x07%F{red}$(touch');
      expect(readdirSync(cwd)).toEqual([]);
    });

    test('without settings and store: no value, no error, no trace', async () => {
      const home = emptyFolder();
      const { screen, line } = await pressTab(name, 'socctl analyses show ', { home });
      expect(line).toBe('socctl analyses show ');
      expect(screen.replace('$ socctl analyses show', '').trim()).toBe('');
      expect(existsSync(storeIn(home))).toBe(false);
      expect(existsSync(join(home, '.config/socctl'))).toBe(false);
    });
  });
});

inShell('bash', () => {
  test('the programmatic interface, as other tools use it', async () => {
    const line = `source '${scriptOf('bash')}'; COMP_WORDS=(socctl de); COMP_CWORD=1; COMP_LINE='socctl de'; COMP_POINT=9; __socctl; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = await shell(line, { env: { PATH: `${programFolder()}:${process.env['PATH']}` } });
    expect([stdout, stderr]).toEqual(['defang\n', '']);
  });
});

describe('socctl __complete', () => {
  const ask = async (words: readonly string[], home = kept.home): Promise<string[]> => {
    const { code, stdout, stderr } = await socctl(['__complete', '--', ...words], { home });
    expect([code, stderr]).toEqual([0, '']);
    return stdout.trimEnd().split('\n');
  };

  test('newest analyses first, with what they are of', async () => {
    const [newest, older, end] = await ask(['analyses', 'show', '']);
    expect(newest).toMatch(`${kept.ids[1]}\t`);
    expect(older).toMatch(new RegExp(`^${kept.ids[0]}\\t\\w+ 198\\[\\.\\]51\\[\\.\\]100\\[\\.\\]7$`));
    expect(end).toBe(':none');
  });

  test('no control character but tab and line feed', async () => {
    const { stdout } = await socctl(['__complete', '--', 'analyses', 'show', ''], { home: kept.home });
    expect(stdout).not.toMatch(/[^\P{Cc}\t\n]|\u202e/u);
    expect(stdout).toMatch(/pwned/);
  });

  test('what a broken configuration holds is no value', async () => {
    const home = emptyFolder();
    mkdirSync(join(home, '.config/socctl'), { recursive: true });
    writeFileSync(join(home, '.config/socctl/config.json'), '{ not json');
    expect(await ask(['--profile', ''], home)).toEqual([':none']);
    expect(await ask(['analyses', 'show', ''], home)).toEqual([':none']);
    expect(readFileSync(join(home, '.config/socctl/config.json'), 'utf8')).toBe('{ not json');
  });

  test('a damaged store stays where it is', async () => {
    const home = emptyFolder();
    mkdirSync(join(home, '.local/share/socctl'), { recursive: true });
    writeFileSync(storeIn(home), 'no database at all');
    expect(await ask(['analyses', 'show', ''], home)).toEqual([':none']);
    expect(readFileSync(storeIn(home), 'utf8')).toBe('no database at all');
  });

  test('the settings that the line itself names count', async () => {
    const folder = join(kept.home, '.config/socctl');
    expect(await ask(['--config-dir', folder, '--profile', ''], emptyFolder())).toEqual([
      'default',
      'customer-a',
      ':none',
    ]);
  });
});

describe('scripts', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    '%s: the package ships what `socctl completion` prints',
    async (name) => {
      const files = readdirSync(join(ROOT, 'completions')).map((file) =>
        readFileSync(join(ROOT, 'completions', file), 'utf8'),
      );
      expect(files).toContain((await socctl(['completion', name])).stdout);
    },
  );

  // PowerShell itself is not at hand everywhere: at least its script says what it has to.
  test('powershell: a native completer that asks the program and quotes what it inserts', async () => {
    const { stdout } = await socctl(['completion', 'powershell']);
    expect(stdout).toContain('Register-ArgumentCompleter -Native -CommandName socctl');
    expect(stdout).toContain("& socctl __complete '--' @words 2>$null");
    expect(stdout).toContain('[System.Management.Automation.CompletionResult]::new(');
    expect(stdout).toContain(`$value.Replace("'", "''")`);
    expect(stdout).not.toMatch(/Invoke-Expression(?! *$)/m);
  });

  test('an unknown shell', async () => {
    const { code, stderr } = await socctl(['completion', 'fihs']);
    expect(code).toBe(2);
    expect(stderr).toBe("socctl: no completion for 'fihs'\n  did you mean fish?\n");
  });

  test('zsh finds its script by its first line, when a distribution installs it', () => {
    expect(readFileSync(scriptOf('zsh'), 'utf8').split('\n')[0]).toBe('#compdef socctl');
  });
});
