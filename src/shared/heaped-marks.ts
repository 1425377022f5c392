/**
 * Marks upon one letter beyond six: scripts that are written with marks have no more. Heaps of them lie over other lines,
 * and selectors in a row hide a text of their own. Those that are kept are the first group, the others the second.
 */
export const HEAPED_MARKS = /([\p{Mn}\p{Me}]{6})([\p{Mn}\p{Me}]+)/gu;
