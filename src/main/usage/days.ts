/** One day by this computer's zone. */
export interface Day {
  /** YYYY-MM-DD. */
  readonly name: string;
  /** Milliseconds since 1970. Where clocks are changed it has 23 or 25 hours. */
  readonly from: number;
  readonly to: number;
}

/** The days that a span touches, in their order, each cut to the span. Moments in milliseconds since 1970. */
export function daysOf(from: number, to: number): Day[] {
  const days: Day[] = [];
  for (let at = from; at < to;) {
    const date = new Date(at);
    const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
    // Where a zone leaves out a midnight, the next day begins later than that and never before `at`.
    const end = Math.min(to, Math.max(next, at + 1));
    days.push({ name: nameOf(date), from: at, to: end });
    at = end;
  }
  return days;
}

function nameOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
