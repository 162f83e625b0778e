/**
 * Pieces of work that are begun in one turn of the event loop where they come together and each may send something: a
 * short turn lets what was begun go out before the next. Those who answer, begin and take their turn in groups use the
 * same number, so that a group is full when the turn is.
 */
export const A_TURN = 4;
