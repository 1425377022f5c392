/** What decides where programs are. */
export interface Surroundings {
  readonly system: 'mac' | 'windows' | 'linux';
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder; null when the system names none. */
  readonly homeFolder: string | null;
}

/** The value of a variable, whatever its letters' case on Windows. */
export function variable({ system, env }: Surroundings, name: string): string | null {
  if (system !== 'windows') return env[name] || null;
  const found = Object.keys(env).find((key) => key.toUpperCase() === name.toUpperCase());
  return (found !== undefined && env[found]) || null;
}
