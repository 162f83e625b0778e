import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

/** The domains that hand out throw-away mailboxes: 0.2 MB, so this file is imported for the first address only. */
export const disposableDomains: ReadonlySet<string> = disposableEmailBlocklistSet();
