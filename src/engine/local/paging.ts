import { Failure } from '../../shared/failure.ts';

/** Rows at once of one operation: when nobody says how many, and at most. */
interface Sizes {
  readonly usual: number;
  readonly most: number;
}

/** Rows at once: those that were asked for, within what is allowed; more are no error, they come with the next page. */
export function limitOf(limit: number | undefined, { usual, most }: Sizes): number {
  return Math.min(Math.max(1, Math.floor(limit ?? usual) || usual), most);
}

const USUAL_SIZES: Sizes = { usual: 20, most: 1000 };

/** Which part of a result is meant, within what is allowed: of searches 20 rows at a time, 1,000 at most. */
export function page(
  { limit, offset = 0 }: { readonly limit?: number | undefined; readonly offset?: number | undefined },
  sizes = USUAL_SIZES,
) {
  return { limit: limitOf(limit, sizes), offset: Math.max(0, Math.floor(offset) || 0) };
}

/** @throws Failure `invalid_request` for what is no whole number from 1 to `most` */
export function whole(value: number, name: string, most: number): number {
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new Failure('invalid_request', `${name}: ${value} is not from 1 to ${most}`, `give ${name} from 1 to ${most}`);
}
