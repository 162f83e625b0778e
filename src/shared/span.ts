const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

/** A unit is used from one and a half of it on: `89 s`, but not `1 min`. */
const ENOUGH = 1.5;

/** A time that is still to come, never less than it takes: `45 s`, `12 min`, `3 h 20 min`, `5 d`. */
export function ahead(seconds: number): string {
  if (seconds < ENOUGH * MINUTE) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / MINUTE);
  if (minutes < ENOUGH * (HOUR / MINUTE)) return `${minutes} min`;
  if (seconds >= 2 * DAY) return `${Math.ceil(seconds / DAY)} d`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A time that is over, never more than it is: `45 s`, `12 min`, `6 h`, `3 d`. */
export function ago(seconds: number): string {
  if (seconds < ENOUGH * MINUTE) return `${Math.floor(seconds)} s`;
  if (seconds < ENOUGH * HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  return seconds < 2 * DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} d`;
}
