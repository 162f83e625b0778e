import type { Confidence, HashAlgorithm, ObservableType } from './observable.ts';
import type { Mark, Reading } from './scan/reading.ts';

/** Something recognised in a reading: units `start` to `end` of its text. */
export interface Find {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly confidence: Confidence;
  readonly algorithm?: HashAlgorithm;
  /** The host inside a URL or e-mail address, as units of the same text. */
  readonly host?: { readonly start: number; readonly end: number };
}

/**
 * One type of observable: one file in `kinds/`, default-exporting one such object.
 *
 * Each stretch of a text belongs to one indicator, so of finds that overlap one stays: a URL keeps its host, path and
 * parameters, whatever they look like (a UUID, a coin's address, a file), an e-mail address its domain, a block its
 * address. Paths, registry keys and user agents are phrases rather than indicators of the network: they are reported
 * whole, and what has a meaning of its own inside them is reported beside them (`holds`). The server of a UNC path, a
 * sample named after its hash, the GUID of a class, the address of a bot's page stay findable; four numbers in an agent
 * are a version and the dotted name of a folder is no domain, so these belong to the phrase. Inside a URL a phrase is
 * part of the URL.
 */
export interface Kind {
  readonly name: ObservableType;
  /** Two finds that overlap: the kind with the smaller number keeps the text. */
  readonly precedence: number;
  /** Of a phrase: the types that stay when they are found inside it; any other find inside belongs to it. */
  readonly holds?: ReadonlySet<ObservableType>;
  /**
   * What a reading holds when it is searched: `token`, a stretch without spaces, refanged, where the kind takes part
   * whether it is asked for or not, because its text belongs to no other kind; `line`, a whole line, only when asked
   * for.
   */
  readonly scope: 'token' | 'line';
  /**
   * Features (`scan/features.ts`) of which a plain ASCII token has at least one where it holds anything of this type;
   * undefined: such a token has to be read.
   */
  readonly needs?: number;
  /** A cheap test that a text may hold one at all; a text it does not match is not searched. */
  readonly cue: RegExp;
  /** One value standing alone, already refanged, in its normal form; undefined when it is none of this type. */
  parse(value: string): string | undefined;
  /**
   * All finds of a text, from left to right, in time linear in its length.
   * @param mark those whose strongest mark is another may be left out: nobody asks for them.
   */
  find(reading: Reading, mark?: Mark): readonly Find[];
}
