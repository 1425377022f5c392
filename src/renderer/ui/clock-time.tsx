import { clockMoment, exactMoment } from './moments';
import { useNow } from './use-now';

/** After midnight "14:02" is "yesterday 14:02"; seen to this often, in milliseconds. */
const TICK_MS = 60_000;

interface ClockTimeProps {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A moment by the clock ("14:02", with its day when that is not today), exact on hover. For "since" and "until". */
export function ClockTime({ at }: ClockTimeProps) {
  const now = useNow(TICK_MS);
  return (
    <time dateTime={new Date(at).toISOString()} data-tooltip={exactMoment(at)}>
      {clockMoment(at, now)}
    </time>
  );
}
