/** Answers handed out in one turn of the event loop. */
const A_TURN = 6;

const waiting: (() => void)[] = [];
let isGoing = false;

function next(): void {
  waiting.shift()?.();
}

function turn(): void {
  const now = Math.min(A_TURN, waiting.length);
  isGoing = waiting.length > now;
  // One immediate each, so that what an answer leads to is done before the next one is looked at.
  for (let each = 0; each < now; each++) setImmediate(next);
  if (isGoing) setImmediate(turn);
}

/**
 * Gives an answer to who waits for it, in a later turn of the event loop and a few a turn. The client looks at a connection
 * once between two requests, which takes it a turn: with all the answers that came together worked on in one, the
 * requests that follow them would all go out at its end, and come back together, and the servers idle meanwhile.
 */
export function handOut(give: () => void): void {
  waiting.push(give);
  if (isGoing) return;
  isGoing = true;
  // The client takes a connection for free in the turn after its answer, which it asks for when this is over: who asks
  // sooner than that opens a second one.
  queueMicrotask(() => setImmediate(turn));
}
