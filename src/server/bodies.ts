import type { FastifyInstance } from 'fastify';
import { notJson } from './refusal.ts';

/** The largest body that is read. */
export const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * How bodies are read: JSON, or none at all. A request may name a type and have no body (the official Socket client
 * does so with DELETE), and a body may come in pieces without a length.
 */
export function readBodies(app: FastifyInstance): void {
  // Refuses keys that would change the prototype of what is parsed.
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    /^application\/(?:[\w.+-]+\+)?json(?:\s*;|\s*$)/i,
    { parseAs: 'string' },
    (request, text, done) => {
      if (text.trim() === '') done(null, undefined);
      else void parse(request, text, done);
    },
  );
  app.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, text, done) => {
    if (text.trim() === '') done(null, undefined);
    else done(notJson());
  });
}
