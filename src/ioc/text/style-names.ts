/** How a defanged text looks; the first is the one used unless told otherwise. */
export const DEFANG_STYLES = ['socbuddy', 'ietf', 'cyberchef'] as const;
export type DefangStyle = (typeof DEFANG_STYLES)[number];
