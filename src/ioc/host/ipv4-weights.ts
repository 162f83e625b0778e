/** No form of the numbers speaks against it. */
export const CERTAIN = 20;
/** Only numbers that no version has speak against it. */
export const STRONG = 8;
/** It takes numbers that a version may have. */
export const FAIR = 6;
/** It takes numbers as most versions have them. */
export const SLIGHT = 2;
