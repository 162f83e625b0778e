import type { HttpRequest } from '../../net/index.ts';

/** A request to a source. */
export interface Question extends Pick<HttpRequest, 'headers' | 'form' | 'json'> {
  /** Below the base address; encoded here. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** Whether it hands something over: asking twice would do so twice, so it is never asked again by itself. */
  readonly submits?: boolean;
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
