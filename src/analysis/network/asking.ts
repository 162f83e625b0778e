import type { HttpRequest } from '../../net/index.ts';

/** A request to a source. */
export interface Question extends Pick<HttpRequest, 'headers' | 'form' | 'json' | 'secret'> {
  /** Below the base address; encoded here. */
  readonly path: readonly string[];
  /** What is done with what the path names, behind a colon: `/threatMatches:find` (https://google.aip.dev/136). */
  readonly verb?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Whether it hands something over: asking twice would do so twice, so it is never asked again by itself. */
  readonly submits?: boolean;
  /** Whether the source refers to others that know better, and takes no key: where a redirect may lead, it is followed. */
  readonly refers?: boolean;
}

/** What a source answered, whatever its status. */
export interface Reply {
  readonly status: number;
  header(name: string): string | undefined;
  /** @throws SourceError `bad_response` for anything but JSON. */
  body(): unknown;
  /** The body as it came. */
  readonly text: string;
  /** When it came. */
  readonly at: Date;
}

/** Asks a source: GET, or POST with a form or JSON. @throws SourceError when no answer came. */
export type Ask = (question: Question) => Promise<Reply>;
