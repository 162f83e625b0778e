/** Where a secret really is, when its value only says so; `literal` is the secret itself. */
export interface Reference {
  readonly kind: 'env' | 'file' | 'cmd' | 'literal';
  readonly target: string;
}

/** Reads `env:NAME`, `file:PATH` and `cmd:COMMAND`; anything else is the secret itself. */
export function parseReference(value: string): Reference {
  const match = /^(env|file|cmd):/.exec(value);
  if (!match) return { kind: 'literal', target: value };
  return { kind: match[1] as Reference['kind'], target: value.slice(match[0].length).trim() };
}

/** A reference as it may be shown. A command may hold a key itself, so of it only the kind is. */
export function showReference({ kind, target }: Reference): string {
  return kind === 'cmd' ? 'cmd:…' : `${kind}:${target}`;
}
