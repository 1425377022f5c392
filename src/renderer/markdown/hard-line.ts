import { DEPTH_MAX, LINE_MAX, MARKS_MAX } from './limits';

const MARKS = new Set(Array.from('*_~[]', (mark) => mark.charCodeAt(0)));

/** How many runs of emphasis marks and single brackets there are: what makes inline parsing expensive. */
export function countMarks(text: string): number {
  let count = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MARKS.has(code) && (code !== previous || code === 0x5b || code === 0x5d)) count++;
    previous = code;
  }
  return count;
}

const MARKER = /([ \t]*)(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** How deep a line nests quotes and lists before its content; two columns of indentation count as one list. */
function depthOf(line: string): number {
  MARKER.lastIndex = 0;
  let depth = 0;
  while (depth <= DEPTH_MAX) {
    const indent = MARKER.exec(line)?.[1];
    if (indent === undefined) break;
    depth += 1 + Math.floor(indent.length / 2);
  }
  return depth;
}

/** Whether a line must not be parsed, because it is longer, denser or nested deeper than an honest one ever is. */
export function isHardLine(line: string): boolean {
  return line.length > LINE_MAX || depthOf(line) > DEPTH_MAX || countMarks(line) > MARKS_MAX;
}
