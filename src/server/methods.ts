import type { Route } from './route.ts';

/** Segments of a path; one slash at the end counts as none. */
function segments(path: string): string[] {
  return path.replace(/\/$/, '').split('/');
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((segment, index) => (segment.startsWith(':') ? path[index] !== '' : segment === path[index]))
  );
}

/** What may be asked of a path: `['GET', 'HEAD']`, empty for a path that is not there. */
export function methodsOf(path: string, routes: readonly Pick<Route, 'method' | 'path'>[]): string[] {
  const asked = segments(path);
  const found = routes.filter((route) => matches(segments(route.path), asked)).map(({ method }) => method);
  const all = found.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return all.length > 0 ? [...new Set(all), 'OPTIONS'] : [];
}
