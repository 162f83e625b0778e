/** How much of the line around a token is shown to a recogniser, in characters on each side. */
export const AROUND = 80;
