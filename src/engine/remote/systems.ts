/** The servers a profile can name. */
export type System = 'socbuddy' | 'socmate' | 'socket' | 'server';

/** How a system is called in a sentence, and what holds its key. */
export interface SystemWords {
  /** `a SOCBuddy server`. */
  readonly name: string;
  /** The setting with its address. */
  readonly url: string;
  /** The setting with its key. */
  readonly key: string;
}

export const SYSTEM_WORDS: Readonly<Record<System, SystemWords>> = {
  socbuddy: { name: 'a SOCBuddy server', url: 'socbuddy.url', key: 'socbuddy.key' },
  socmate: { name: 'a SoCMate server', url: 'socmate.url', key: 'socmate.key' },
  socket: { name: 'Socket', url: 'socket.url', key: 'socket.token' },
  server: { name: 'a socctl server', url: 'server.url', key: 'server.key' },
};

/** How one server is reached. Secrets are read when they are needed, not before. */
export interface Access {
  /** Its base address, without a slash at its end. */
  readonly url: string;
  /** The key; undefined when none is set. */
  readonly key: () => Promise<string | undefined>;
  /** SoCMate: what a client without a key signs in with. */
  readonly client?: {
    readonly id: string;
    readonly secret: () => Promise<string | undefined>;
    /** Where tokens are handed out. */
    readonly tokenUrl: string | undefined;
  };
  /** Socket: whose entries are meant. */
  readonly org?: string | undefined;
}
