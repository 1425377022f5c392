/** Longest name of an agent, in characters (see AGENT_NAME). */
const NAME_MAX = 48;

/** The name itself while it is free, else with the first number behind it that makes it so, never too long. */
export function freeAgentName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n += 1) {
    const suffix = `_${n}`;
    const candidate = `${name.slice(0, NAME_MAX - suffix.length)}${suffix}`;
    if (!isTaken(candidate)) return candidate;
  }
}
