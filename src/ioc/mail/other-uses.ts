import type { Local } from './local.ts';

/** Users of services that are reached by SSH: `git@github.com:org/repo`. */
const SERVICE_USER = /^(?:git|hg|svn|gitlab|gitea|gogs|bitbucket|aur|forgejo)$/;
const SCP_PATH = /^:(?:[/~]|\.\.?\/)/;
const REPOSITORY = /^:[\w.~-]+\//;
/** A shell's command right before the login. */
const SHELL = /(?:^|[\s`"'$#(|;&])(?:ssh|sftp|mosh|autossh|ssh-copy-id|sshfs)\s(?:\s*-[\w-]+\s+(?:\d+\s+)?)*$/;
/** User and password of a URL whose scheme is none we know. */
const USERINFO = /(?:^|[^a-z])(?!mailto:)[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/?#"'<>]*$/i;
/** A Kerberos principal with its instance (RFC 4120): `HTTP/web.evil.com@EVIL.COM`. */
const PRINCIPAL = /(?:^|[\s"'`=(,:])[A-Za-z][\w-]{1,30}\/$/;
/** Versions, and images for screens of more pixels: `pkg@1.2.0.dev`, `icon@2x.ai`. */
const VERSION = /^(?:v?\d+(?:\.\d+)*\.(?:dev|post|pre|zip|tgz)|[1-4]x\..+)$/i;
/** Kotlin's labels: `this@MainActivity.name`. */
const LABELLED = /^(?:this|super|return|break|continue)$/;

/**
 * Whether something that looks like an address is another use of the sign: a login, a path on a remote host, a
 * principal, a handle, a version, a unit of systemd (`wg-quick@wg0.target`).
 * @param lead gives the text before the local part, `after` is the text behind the host.
 */
export function isOtherUse(local: Local, host: string, lead: () => string, after: string): boolean {
  const user = local.value;
  if (VERSION.test(host) || /\.target$/.test(host)) return true;
  if (LABELLED.test(user) && /^[A-Z]/.test(host)) return true;
  if (after.startsWith(':') && (SCP_PATH.test(after) || (SERVICE_USER.test(user) && REPOSITORY.test(after))))
    return true;
  const before = lead();
  if (before.endsWith('@')) return true;
  if (before.endsWith('/') && host === host.toUpperCase() && PRINCIPAL.test(before)) return true;
  return USERINFO.test(before) || SHELL.test(before);
}
