import { LABEL_MAX } from '../../shared/domain/connection';

/** The label itself while it is free, else with the first number behind it that makes it so, never too long. */
export function freeLabel(label: string, isTaken: (label: string) => boolean): string {
  if (!isTaken(label)) return label;
  for (let n = 2; ; n += 1) {
    const suffix = ` ${n}`;
    const candidate = `${label.slice(0, LABEL_MAX - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}
