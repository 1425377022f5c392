/** Longest name of a tool that services take, in characters. */
const NAME_MAX = 64;

/** A tool that needs a name among others. */
export interface ToBeNamed {
  readonly serverName: string;
  readonly tool: string;
}

/**
 * Names for the tools of one box, in their order: letters, digits, `_` and `-`, beginning with a letter or `_`, at most 64,
 * and unlike all others whatever the case of letters. A tool keeps its own name where it can; those that would be called
 * the same are told apart by their server's name in front, and where that does not do, by a number behind.
 */
export function offeredNames(tools: readonly ToBeNamed[]): string[] {
  const own = tools.map(({ tool }) => mapped(tool));
  const times = new Map<string, number>();
  for (const name of own) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return tools.map((tool, index) => {
    const name = own[index] ?? '';
    const isShared = (times.get(name.toLowerCase()) ?? 0) > 1;
    return free(isShared ? mapped(`${mapped(tool.serverName).slice(0, 24)}_${tool.tool}`) : name, taken);
  });
}

function mapped(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_');
  return (/^[A-Za-z_]/.test(plain) ? plain : `t_${plain}`).slice(0, NAME_MAX);
}

function free(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) {
    const suffix = `_${n}`;
    candidate = `${name.slice(0, NAME_MAX - suffix.length)}${suffix}`;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
