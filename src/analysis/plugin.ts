import type { Indicator, IndicatorType } from '../ioc/index.ts';
import type { Http } from '../net/index.ts';
import type { Rate } from '../shared/rate.ts';
import type { Rhythm } from '../shared/rhythm.ts';
import type { Place } from '../shared/room.ts';
import type { Clock, Sleep } from '../shared/time.ts';
import type { GateRules } from './gate/rules.ts';

/** What a source says of an indicator. `none`: facts only, or no opinion. Silence is never `benign`. */
export type Opinion = 'malicious' | 'suspicious' | 'benign' | 'none';

/** How a source knows: decides how much a single hit may weigh. */
export type Basis = 'list' | 'engines' | 'crowd' | 'sandbox' | 'sensor' | 'registry' | 'heuristic';

/**
 * What asking a source reveals, and to whom. `none`: nothing leaves this machine; `own`: an instance of one's own;
 * `dns`: the name servers on the way; `lookup`: a database is asked for the indicator; `submit-private` and
 * `submit-public`: the indicator is handed over and what it leads to is opened, for the account or for everybody to read.
 */
export type Egress = 'none' | 'own' | 'dns' | 'lookup' | 'submit-private' | 'submit-public';

/**
 * What a plugin returns; `result.ts` adds name, times and defaults and makes a `PluginResult` of it.
 * Everything left out takes the neutral value: no opinion, no facts.
 */
export interface Answer {
  readonly status?: 'ok' | 'not_found';
  readonly verdict?: Opinion;
  /** Badness as this source sees it, 0..100; left out when it has no opinion. */
  readonly score?: number;
  /** Reliability of the source for this type times the quality of this answer, 0..10. */
  readonly confidence?: number;
  /** `true` when judging the value makes no sense: special-use address, empty file, test file. */
  readonly notApplicable?: boolean;
  /** 3 to 8 facts for the table. */
  readonly summary?: Readonly<Record<string, string | number | boolean>>;
  /** One line each, English, for a person; the first is the strongest. */
  readonly reasons?: readonly string[];
  readonly tags?: readonly string[];
  /** Names of malware families. */
  readonly families?: readonly string[];
  /** `CVE-2021-44228` */
  readonly cves?: readonly string[];
  /** When the source first saw the indicator, ISO 8601. */
  readonly firstSeen?: string;
  /** When the source last saw the indicator do harm, ISO 8601: old sightings weigh less. */
  readonly lastSeen?: string;
  readonly related?: readonly Related[];
  /** The page of the source about the indicator, for a person. */
  readonly permalink?: string;
  readonly quota?: Quota;
}

/** How much the account may still ask, as the source says with its answer. */
export interface Quota {
  readonly limit?: number;
  readonly remaining?: number;
  /** UTC, ISO 8601. */
  readonly reset_at?: string;
}

/** Another indicator that the source connects with this one. */
export interface Related {
  readonly type: string;
  readonly value: string;
  readonly relation: string;
}

/** What a plugin is handed besides the indicator. */
export interface PluginContext {
  readonly now: Clock;
  /** Aborted when the run is cancelled or the plugin's time is up. */
  readonly signal: AbortSignal;
  /** How sources beyond this machine are asked; without it none of them is. */
  readonly reach?: Reach;
  /** What may be told, and to whom; the usual when left out. */
  readonly gate?: GateRules;
  /** Milliseconds a source may take; 10 s when left out. Waiting for a turn is not counted. */
  readonly limitMs?: number;
  /** Milliseconds a turn may be waited for, as limits demand; none when left out. */
  readonly maxWaitMs?: number;
  /** Stops the clock of the time limit while something is waited for that the source is not to blame for. */
  readonly untimed?: <T>(wait: () => Promise<T>) => Promise<T>;
  /** Where only so many indicators may be asked about at once: this one's place among them, for all its sources. */
  readonly place?: Pick<Place, 'take' | 'leave'>;
}

/** The way to the sources beyond this machine. */
export interface Reach {
  /** Nobody may be asked: what was fetched before is used, whatever its age. */
  readonly offline?: boolean;
  /** What is remembered of the accounts at the sources; without it nobody waits for a turn. */
  readonly ledger?: Ledger;
  /** Milliseconds a source may take, where the user says so: instead of what the plugin allows itself. */
  readonly limitMs?: number | undefined;
  /** Where lists that were fetched are kept between runs; without it they are kept in memory. */
  readonly lists?: KeptLists;
  /** Waits for a turn and before a second try; a timer when left out. */
  readonly sleep?: Sleep;
  /** What the settings hold for asking a source. The key is read here and not before. @throws Failure when it cannot be. */
  access(plugin: string): Promise<Access>;
  /** The client, made at the first call: it costs what a run without it should not pay. */
  http(): Promise<Http>;
}

/** What is remembered of accounts, by name; shared by every process that works on one store. */
export interface Ledger {
  /** An account's state, undefined where none is written. */
  read(account: string): Promise<string | undefined>;
  /**
   * Reads an account's state and writes the next one in one step, which no other process gets into.
   * @param step gets what is written, undefined for nothing; no `state` in what it gives leaves it so. It may run twice.
   */
  change<T>(
    account: string,
    step: (state: string | undefined) => { readonly state?: string; readonly value: T },
  ): Promise<T>;
}

/** A list as it was fetched. */
export interface KeptList {
  readonly text: string;
  /** UTC, ISO 8601: when the source last said that this is its list. */
  readonly fetched_at: string;
  /** The validator to ask with whether it has changed (RFC 9110, 8.8.3); empty where the source gives none. */
  readonly etag: string;
}

/** Lists by their address. */
export interface KeptLists {
  read(url: string): Promise<KeptList | undefined>;
  write(url: string, list: KeptList): Promise<void>;
}

/** What the settings hold for asking a source. */
export interface Access {
  readonly key?: string | undefined;
  /** Another base address than the source's own: a proxy, an instance of one's own. */
  readonly url?: string | undefined;
  /** Other limits than the plugin's own: a better account, or a tighter budget. */
  readonly limits?: readonly Limit[] | undefined;
}

/** So many requests within so many seconds, from any moment on. */
export type Limit = Rate;

/** The key of a source. */
interface KeyNeed {
  /** Whether nothing can be asked without one. */
  readonly required: boolean;
  /** The variables in which the vendor's own tools look for it. */
  readonly variables: readonly string[];
}

/** One source of opinions or facts: one file in `plugins/`, default-exporting one such object. */
export interface Plugin {
  /** snake_case, as it appears in results, settings and on the command line. */
  readonly name: string;
  readonly displayName: string;
  /** Raise it when the answer for the same input changes: cached answers of older versions are not used. */
  readonly version: string;
  readonly types: readonly IndicatorType[];
  readonly categories: readonly string[];
  readonly basis: Basis;
  /** Sources that repeat each other share a group and count once. */
  readonly group: string;
  readonly egress: Egress;
  /** Left out where no key is taken. */
  readonly key?: KeyNeed;
  /** The base address of a source beyond this machine; `dns:` for one that answers over DNS (RFC 4501). */
  readonly url?: string;
  /** What the vendor lets an account of the free tier ask; settings and the source's own answers correct it. */
  readonly limits?: readonly Limit[];
  /** Indicators that one request to it may hold, where it takes more than one: a batch is asked about in groups. */
  readonly together?: number;
  /** Milliseconds it may take, where that is more than others may. */
  readonly limitMs?: number;
  /** The day (`YYYY-MM-DD`) of the data it answers from, where it ships data. */
  readonly dataDate?: () => string;
  run(indicator: Indicator, context: PluginContext): Answer | Promise<Answer>;
  /** Tries the key by the cheapest call there is. @throws SourceError saying why the source cannot be asked. */
  check?(context: PluginContext): Promise<Checked>;
}

/** What came of trying a key. */
export interface Checked {
  /** Whether there is a cheap call to try it by. */
  readonly checked: boolean;
  readonly quota?: Quota;
}

/** A source that needs minutes: the indicator is handed over, the answer asked for later. */
export interface SlowPlugin extends Omit<Plugin, 'run'> {
  /** Who will be able to read what was handed over, where that is not in our hands; goes after `NAME: `. */
  readonly visibility?: string;
  /** When a job is worth a look, as the vendor says or as long as its jobs take; the usual when left out. */
  readonly rhythm?: Rhythm;
  /**
   * Hands the indicator over; gives the job's id at the source, or the answer where the source refuses the job for a
   * reason that is one.
   */
  submit(indicator: Indicator, context: PluginContext): Promise<string | Answer>;
  /**
   * The answer, undefined while the job runs. Throws when the job failed, which ends it; a time-out, an abort or a
   * {@link SourceError} that says nothing of the job does not.
   */
  poll(jobId: string, indicator: Indicator, context: PluginContext): Promise<Answer | undefined>;
}
