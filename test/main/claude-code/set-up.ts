import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ClaudeCode, type ProgramQuestion } from '../../../src/main/claude-code/claude-code';
import type { AnswerPart } from '../../../src/main/providers/answer-part';
import type { Behaviour } from '../../support/claude-code/behaviour';
import { standInClaude, type StandInClaude } from '../../support/claude-code/stand-in-claude';
import { tempHome } from '../../support/temp-home';

/** Claude Code with a stand-in in front of everything else on the PATH, and nothing of this computer's own. */
export function setUp(
  change: Partial<Behaviour> = {},
  env: Readonly<Record<string, string>> = {},
): { claude: StandInClaude; code: ClaudeCode; folder: string } {
  const folder = tempHome();
  const claude = standInClaude(join(folder, 'claude'), change);
  const about = {
    system: 'linux',
    env: { PATH: `${claude.bin}:/usr/bin:/bin`, ...env },
    homeFolder: join(folder, 'nobody'),
  } as const;
  const code = new ClaudeCode(about, join(folder, 'work'), Date.now);
  onTestFinished(() => code.dispose());
  return { claude, code, folder };
}

/** One answer, taken in whole. */
export async function ask(code: ClaudeCode, change: Partial<ProgramQuestion> = {}): Promise<AnswerPart[]> {
  const parts: AnswerPart[] = [];
  for await (const part of code.answer(null, question(change))) parts.push(part);
  return parts;
}

/** A short question with limits that a busy computer keeps. */
export function question(change: Partial<ProgramQuestion> = {}): ProgramQuestion {
  return {
    model: 'sonnet',
    messages: [{ role: 'user', content: 'Hello?' }],
    signal: new AbortController().signal,
    firstTokenMs: 20_000,
    stallMs: 20_000,
    ...change,
  };
}
