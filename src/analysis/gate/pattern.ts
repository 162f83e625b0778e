import { type Node, type Place, parsePattern, type Sees } from './pattern-syntax.ts';

/** A compiled pattern. */
export interface Pattern {
  /** Whether it is found anywhere in the text; upper and lower case are the same. */
  test(text: string): boolean;
}

type Step =
  | { readonly does: 'sign'; readonly sees: Sees; readonly next: number }
  | { readonly does: 'place'; readonly place: Place; readonly next: number }
  | { does: 'fork'; to: number[] }
  | { readonly does: 'found' };

/** What is more is no pattern that a person wrote. */
const MOST_STEPS = 5000;

/** The steps of a pattern, written from its end to its beginning, so that every step knows the next one. */
function stepsOf(tree: Node): { readonly steps: readonly Step[]; readonly first: number } {
  const steps: Step[] = [{ does: 'found' }];
  const add = (step: Step): number => {
    if (steps.length >= MOST_STEPS) throw new SyntaxError('a pattern is too large');
    return steps.push(step) - 1;
  };

  function repeat({ part, least, most }: Extract<Node, { is: 'repeat' }>, next: number): number {
    let first = next;
    if (most === Number.POSITIVE_INFINITY) {
      const loop: Extract<Step, { does: 'fork' }> = { does: 'fork', to: [] };
      first = add(loop);
      loop.to = [build(part, first), next];
    } else
      for (let count = least; count < most; count += 1) first = add({ does: 'fork', to: [build(part, first), next] });
    for (let count = 0; count < least; count += 1) first = build(part, first);
    return first;
  }

  function build(node: Node, next: number): number {
    switch (node.is) {
      case 'sign':
        return add({ does: 'sign', sees: node.sees, next });
      case 'place':
        return add({ does: 'place', place: node.place, next });
      case 'row':
        return node.parts.reduceRight((after, part) => build(part, after), next);
      case 'choice':
        return add({ does: 'fork', to: node.parts.map((part) => build(part, next)) });
      default:
        return repeat(node, next);
    }
  }

  const first = build(tree, 0);
  return { steps, first };
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /^\w$/.test(sign);
}

function holds(place: Place, text: string, at: number): boolean {
  if (place === 'start') return at === 0;
  if (place === 'end') return at === text.length;
  return (isWord(text[at - 1]) !== isWord(text[at])) === (place === 'edge');
}

/**
 * Compiles a pattern. It is followed along all its ways at once (Thompson, "Regular Expression Search Algorithm", 1968):
 * the time is bounded by the length of the text times that of the pattern, whatever an attacker writes.
 * @throws SyntaxError naming what cannot be read.
 */
export function compilePattern(source: string): Pattern {
  const { steps, first } = stepsOf(parsePattern(source));
  /** The sign at which a step was last taken, so that none is taken twice there. */
  const taken = new Int32Array(steps.length);

  /** Adds a step with everything that is reached from it without a sign; whether the end is among it. */
  function reach(start: number, text: string, at: number, into: number[]): boolean {
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (taken[index] === at + 1) continue;
      taken[index] = at + 1;
      const step = steps[index] as Step;
      if (step.does === 'found') return true;
      if (step.does === 'fork') open.push(...step.to);
      else if (step.does === 'sign') into.push(index);
      else if (holds(step.place, text, at)) open.push(step.next);
    }
    return false;
  }

  return {
    test(given) {
      const text = given.toLowerCase();
      taken.fill(0);
      let here: number[] = [];
      for (let at = 0; ; at += 1) {
        // It may begin anywhere.
        if (reach(first, text, at, here)) return true;
        if (at >= text.length) return false;
        const sign = text[at] as string;
        const after: number[] = [];
        for (const index of here) {
          const step = steps[index] as Extract<Step, { does: 'sign' }>;
          if (step.sees(sign) && reach(step.next, text, at + 1, after)) return true;
        }
        here = after;
      }
    },
  };
}
