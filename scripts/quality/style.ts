/** How one author makes indicators unclickable. */
export interface Style {
  readonly name: string;
  /** A host name or IPv4 address. */
  host(name: string): string;
  /** `http`, `https` or `ftp` with what separates it from the rest. */
  scheme(name: string): string;
  at: string;
  /** The host of a URL, where the author leaves it alone. */
  readonly urlHost?: (name: string) => string;
  /** The colons of an IPv6 address. */
  readonly colon?: string;
  /** What separates a host from its port, and the host from its path, where the author marks that as well. */
  readonly port?: string;
  readonly slash?: string;
  /** So little is changed that some would not call a name with a path a defanged URL. */
  readonly subtle?: true;
}

/** Each dot becomes the mark. */
export const every = (mark: string) => (name: string) => name.replaceAll('.', mark);
/** The last dot becomes the mark. */
export const last = (mark: string) => (name: string) => name.replace(/\.(?=[^.]*$)/, mark);
const crossed = (letters: string) => (name: string) => name.replace('tt', letters).replace(/^ftp/, 'fxp');
/** `xx` for the `tt` of `http`, and what follows it. */
export const scheme =
  (letters: string, separator = '://') =>
  (name: string) =>
    `${crossed(letters)(name)}${separator}`;
/** The last label in brackets, with its dot. */
export const lastLabel = (name: string) =>
  name.replace(/\.(?:([a-z][a-z0-9-]*)|(\d+))$/i, (_, label, octet) => (label ? `[.${label}]` : `[.]${octet}`));
export const asIs = (name: string) => name;
