/** A calendar month by this computer's zone. */
export interface Month {
  /** YYYY-MM. */
  readonly name: string;
  /** Milliseconds since 1970 of its beginning. */
  readonly from: number;
  /** Of the beginning of the next. */
  readonly to: number;
}

/** The month that a moment is in. `at` in milliseconds since 1970. */
export function monthOf(at: number): Month {
  const day = new Date(at);
  const [year, month] = [day.getFullYear(), day.getMonth()];
  return {
    name: `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`,
    from: new Date(year, month, 1).getTime(),
    to: new Date(year, month + 1, 1).getTime(),
  };
}
