import type { Entity, Note, SourceFields } from './model.ts';

/** An incident as its source tells it. */
export interface SourceIncident {
  /** The system, and its id there: together they name one incident. */
  readonly source: string;
  readonly sourceId: string;
  readonly fields: SourceFields;
  readonly entities: readonly Entity[];
  /** Comments that came along. */
  readonly notes: readonly Note[];
  /** Null where the source does not say. */
  readonly times: {
    readonly created: string | null;
    readonly updated: string | null;
    readonly acknowledged: string | null;
    readonly closed: string | null;
  };
  /** What the source sent, untouched. */
  readonly raw: unknown;
}

/** A comment that came by itself. */
export interface SourceComment {
  readonly source: string;
  /** The incident it is on. */
  readonly sourceId: string;
  readonly note: Note;
}

/** One thing inside a document, not read yet. */
export interface Piece {
  /** Where it stands: `value[3]`; '' for the document itself. */
  readonly at: string;
  /** What is wrong with it is thrown as a Failure `invalid_request`. */
  readonly read: () => { readonly incident: SourceIncident } | { readonly comment: SourceComment };
}

/** One kind of document that incidents come in: one file in `formats/`, default-exporting one such object. */
export interface Importer {
  /** The `source` of what it reads. */
  readonly name: string;
  readonly about: string;
  /** The pieces of a document; undefined when it is of another format. */
  pieces(document: unknown): readonly Piece[] | undefined;
  /**
   * Reads the payload of an incident again as it is kept.
   * @throws Failure `invalid_request`
   */
  incident(raw: unknown): SourceIncident;
}
