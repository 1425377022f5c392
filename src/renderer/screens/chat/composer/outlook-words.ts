import type { ChatOutlook } from '../../../../shared/domain/chat-outlook';
import { t } from '../../../../shared/language/t';
import { priceSourceWords } from '../../../../shared/price-source-words';
import { dollars } from '../../../ui/money';

/** Whether the prompt is likely more than the model's context holds beside the answer. What is not known fits. */
export function isTooMuch({ tokens, room }: ChatOutlook): boolean {
  return room !== null && tokens.prompt > room;
}

/** What the next message takes, in one line. */
export function outlookWords(outlook: ChatOutlook): string {
  const { tokens, contextTokens, model, cost } = outlook;
  const count = tokens.prompt;
  const size =
    contextTokens === null
      ? t('About {count, plural, one {# token} other {# tokens}} for {model}', { count, model })
      : isTooMuch(outlook)
        ? t(
            'About {count, plural, one {# token} other {# tokens}}: with the answer more than the {room, number} that {model} takes',
            { count, room: contextTokens, model },
          )
        : t('About {count, number} of the {room, number} tokens that {model} takes', {
            count,
            room: contextTokens,
            model,
          });
  const price =
    cost === null
      ? t('its price is not known')
      : t('about {amount} with the answer', { amount: dollars(cost.dollars) });
  return `${size} · ${price}`;
}

/** Where the figures come from. */
export function outlookSource({ tokens, cost }: ChatOutlook): string {
  const counted = t('Estimated on this computer, with an answer of {count, plural, one {# token} other {# tokens}}.', {
    count: tokens.answer,
  });
  return cost === null
    ? counted
    : `${counted} ${t('Price: {source}, {day}.', { source: priceSourceWords(cost.source), day: cost.asOf })}`;
}
