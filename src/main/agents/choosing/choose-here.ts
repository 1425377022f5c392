import type { Agent } from '../../../shared/domain/agent';
import type { AttachmentKind } from '../../../shared/domain/attachment';
import { t } from '../../../shared/language/t';
import { scoreAgents, type Score } from './score';

/** An agent, and why it was chosen, in a sentence. */
export interface ChosenAgent {
  readonly agent: Agent;
  readonly why: string;
}

/** Who does work that is like nothing that any agent says of itself. */
const FOR_ANYTHING = ['research', 'writer'];

/**
 * Chooses an agent on this computer, without asking anyone. Of equal scores the earlier agent wins; work that is like
 * nothing goes to the one for questions.
 * @throws Error when there are no agents at all, which cannot be: those that ship cannot be removed
 */
export function chooseHere(
  text: string,
  attachments: readonly AttachmentKind[],
  agents: readonly Agent[],
): ChosenAgent {
  const best = scoreAgents(text, attachments, agents).reduce<Score<Agent> | null>(
    (found, one) => (found === null || one.score > found.score ? one : found),
    null,
  );
  if (best && best.score > 0) return { agent: best.agent, why: whyOf(best, attachments) };
  const agent =
    FOR_ANYTHING.map((name) => agents.find((one) => one.name === name)).find((one) => one !== undefined) ?? agents[0];
  if (!agent) throw new Error('There is no agent.');
  return { agent, why: t('The work fits no agent in particular.') };
}

function whyOf({ agent, words, example }: Score<Agent>, attachments: readonly AttachmentKind[]): string {
  const hasPicture = agent.needs.imageInput && attachments.includes('image');
  const mentioned = words.length === 0 ? null : words.map((word) => t('“{word}”', { word })).join(', ');
  if (hasPicture) return withPicture(mentioned, example);
  if (mentioned === null) {
    return example === null
      ? t('It names {agent}.', { agent: agent.title })
      : t('It is like “{example}”.', { example });
  }
  return example === null
    ? t('It mentions {words}.', { words: mentioned })
    : t('It mentions {words}, and is like “{example}”.', { words: mentioned, example });
}

function withPicture(words: string | null, example: string | null): string {
  if (words === null) {
    return example === null
      ? t('It comes with a picture.')
      : t('It comes with a picture, and is like “{example}”.', { example });
  }
  return example === null
    ? t('It comes with a picture, and mentions {words}.', { words })
    : t('It comes with a picture, and mentions {words}, and is like “{example}”.', { words, example });
}
