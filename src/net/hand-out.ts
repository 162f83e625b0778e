import { A_TURN } from '../shared/a-turn.ts';

const first: (() => void)[] = [];
const then: (() => void)[] = [];
let isGoing = false;

function next(): void {
  (first.shift() ?? then.shift())?.();
}

function turn(): void {
  const now = Math.min(A_TURN, first.length > 0 ? first.length : then.length);
  isGoing = now > 0;
  // One immediate each, so that what an answer leads to is done before the next one is looked at.
  for (let each = 0; each < now; each++) setImmediate(next);
  if (isGoing) setImmediate(turn);
}

/**
 * Tells that an answer is there and gives it to who waits for it, in later turns of the event loop and a few a turn: first
 * all are told, so that the next requests go out, then the answers are worked on while the servers are at those. The client
 * looks at a connection once between two requests, which takes it a turn: with all that came together worked on in one
 * turn, the requests that follow would all go out at its end, and come back together, and the servers idle meanwhile.
 */
export function handOut(tell: (() => void) | undefined, give: () => void): void {
  if (tell) first.push(tell);
  then.push(give);
  if (isGoing) return;
  isGoing = true;
  // The client takes a connection for free in the turn after its answer, which it asks for when this is over: who asks
  // sooner than that opens a second one.
  queueMicrotask(() => setImmediate(turn));
}
