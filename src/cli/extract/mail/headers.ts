import type { Header } from './mime.ts';

/** Where a message came from, whom it claims to be from, where an answer goes, what the servers on the way said. */
const READ = new Set(
  (
    'from sender reply-to return-path errors-to disposition-notification-to return-receipt-to to cc bcc subject ' +
    'resent-from resent-sender resent-to resent-reply-to received x-received received-spf x-received-spf ' +
    'authentication-results authentication-results-original arc-authentication-results x-authentication-results ' +
    'list-unsubscribe list-help list-post list-owner list-archive x-sender x-original-from x-original-sender ' +
    'x-env-sender x-envelope-from x-envelope-sender x-originating-email x-forwarded-for x-forwarded-to ' +
    'x-forefront-antispam-report x-php-script x-php-originating-script x-source-dir x-get-message-sender-via ' +
    'x-authenticated-sender x-authenticated-user x-mailgun-sending-ip x-report-abuse x-report-abuse-to x-csa-complaints'
  ).split(' '),
);

/** `X-Originating-IP`, `X-Sender-IP`, `X-Spam-Source-IP`, `X-HELO`, `X-Originating-Host`. */
const ORIGIN = /^x-(?:[a-z0-9-]+-)?(?:ip|ips|ipaddress|client-addr|remote-addr|helo|origin|originating-host)$/;

const SIGNATURES = new Set(['dkim-signature', 'domainkey-signature', 'x-google-dkim-signature']);

/** The domain (`d=`) and the identity (`i=`) that a signature speaks for (RFC 6376, 3.5); the rest is base64. */
function signers(value: string): string {
  const tags = value.split(';').map((tag) => tag.trim());
  return tags
    .filter((tag) => /^[di]\s*=/.test(tag))
    .map((tag) => tag.replace(/^[di]\s*=\s*@?/, ''))
    .join(' ');
}

/** The host behind the `@` of a message's id: what is before it is no mailbox. */
function idHost(value: string): string {
  const [, host = ''] = /@([^\s>]+)>?\s*$/.exec(value.slice(-998)) ?? [];
  return host;
}

/** The text of a header field that is searched for indicators; undefined for one that says nothing of the kind. */
export function headerText({ name, value }: Header): string | undefined {
  const lower = name.toLowerCase();
  if (lower === 'message-id') return idHost(value);
  if (SIGNATURES.has(lower)) return signers(value);
  return READ.has(lower) || ORIGIN.test(lower) ? value : undefined;
}

/** Fields of which a mail message has at least one. */
const OF_MAIL = new Set(
  'from to cc subject date received return-path message-id mime-version content-type delivered-to sender'.split(' '),
);

export function isMail(headers: readonly Header[]): boolean {
  return headers.some(({ name, value }) => value !== '' && OF_MAIL.has(name.toLowerCase()));
}
