import type { VerdictRules } from '../analysis/index.ts';
import type { Http } from '../net/index.ts';
import { Failure } from '../shared/failure.ts';
import type { Engine, OperationName } from './engine.ts';
import { openRemote } from './remote/open.ts';
import type { OutgoingRules } from './remote/outgoing.ts';
import { type Access, SYSTEM_WORDS, type System } from './remote/systems.ts';

/** `local` and `remote` force it; without either each capability is remote where a server is named for it. */
export type Choice = 'local' | 'remote';

export interface RoutedOptions {
  readonly local: Engine;
  readonly choice: Choice | undefined;
  /** How a server is reached; undefined when the profile names none. */
  readonly access: (system: System) => Access | undefined;
  readonly http: () => Promise<Http>;
  readonly notice: (line: string) => void;
  /** What holds before anything goes to a server; nothing is held back when left out. */
  readonly outgoing?: () => Promise<OutgoingRules>;
  /** The numbers of the verdict rule, for servers that give no verdict. */
  readonly rules?: VerdictRules | undefined;
  /** Aborting it ends every call to a server that brings no signal of its own: nobody waits for the network. */
  readonly signal?: AbortSignal;
}

/** Who does what, by the first word of an operation: the special server before the one that does everything. */
const SYSTEMS: Readonly<Record<string, readonly System[]>> = {
  text: ['socbuddy', 'server'],
  plugins: ['socbuddy', 'server'],
  analysis: ['socbuddy', 'server'],
  mark: ['socbuddy', 'server'],
  incidents: ['socmate', 'server'],
  graph: ['socmate', 'server'],
  search: ['socmate', 'server'],
  investigation: ['socmate', 'server'],
  triage: ['socket', 'server'],
};
const EVERYTHING_ELSE: readonly System[] = ['server'];

interface Route {
  readonly system: System;
  readonly access: Access;
}

function noServer(group: string, systems: readonly System[]): Failure {
  const settings = systems.map((system) => SYSTEM_WORDS[system].url);
  return new Failure(
    'usage',
    `--remote: no server is set for ${group}`,
    `name one with: socctl config set ${settings.join(' https://… or socctl config set ')} https://…`,
  );
}

/** An engine that does each operation where the settings and the command line say. Servers are opened when first asked. */
export function createRoutedEngine(how: RoutedOptions): Engine {
  const { local, choice, access, http, notice, outgoing, rules, signal } = how;
  const opened = new Map<System, Promise<Engine>>();
  let client: Promise<Http> | undefined;

  /** The server for an operation; undefined for this process. */
  function routeOf(name: OperationName): Route | undefined {
    if (choice === 'local') return undefined;
    const group = name.slice(0, name.indexOf('.'));
    // A text is worked on here, unless somebody wants it otherwise.
    if (group === 'text' && choice !== 'remote') return undefined;
    const systems = SYSTEMS[group] ?? EVERYTHING_ELSE;
    for (const system of systems) {
      const found = access(system);
      if (found) return { system, access: found };
    }
    if (choice === 'remote') throw noServer(group, systems);
    return undefined;
  }

  async function open({ system, access: found }: Route): Promise<Engine> {
    client ??= http();
    return openRemote(system, { access: found, http: await client, notice, rules });
  }

  function remoteOf(route: Route): Promise<Engine> {
    const engine = opened.get(route.system) ?? open(route);
    opened.set(route.system, engine);
    return engine;
  }

  return {
    async call(name, input, options) {
      const route = routeOf(name);
      if (!route) return local.call(name, input, options);
      const told = outgoing && (await import('./remote/outgoing.ts')).checkedInput;
      const checked = told ? await told(name, input, { ...route, rules: outgoing }) : input;
      return (await remoteOf(route)).call(name, checked, { ...(signal && { signal }), ...options });
    },
    describe(name) {
      const route = routeOf(name);
      return route ? { kind: 'remote', where: route.access.url } : local.describe(name);
    },
    async close() {
      const ends = await Promise.allSettled([local.close(), client?.then((shared) => shared.close())]);
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}
