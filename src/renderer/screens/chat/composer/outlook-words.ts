import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { dollars } from '../../../ui/money';

/** Whether the prompt is likely more than the model's context holds beside the answer. What is not known fits. */
export function isTooMuch({ tokens, room }: ChatOutlook): boolean {
  return room !== null && tokens.prompt > room;
}

/** What the next message takes, in one line. */
export function outlookWords(outlook: ChatOutlook): string {
  const { tokens, contextTokens, model, cost } = outlook;
  const count = `About ${tokens.prompt.toLocaleString()}`;
  const room = contextTokens?.toLocaleString();
  const size =
    room === undefined
      ? `${count} tokens for ${model}`
      : isTooMuch(outlook)
        ? `${count} tokens: with the answer more than the ${room} that ${model} takes`
        : `${count} of the ${room} tokens that ${model} takes`;
  return `${size} · ${cost === null ? 'its price is not known' : `about ${dollars(cost.dollars)} with the answer`}`;
}

/** Where the figures come from. */
export function outlookSource({ tokens, cost }: ChatOutlook): string {
  const counted = `Estimated on this computer, with an answer of ${tokens.answer.toLocaleString()} tokens.`;
  return cost === null ? counted : `${counted} Price: ${cost.source}, ${cost.asOf}.`;
}
