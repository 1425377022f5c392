import type { ModelPrompt } from './ask-model';

type Turn = ModelPrompt[number];
type OwnTurn = Extract<Turn, { role: 'assistant' }>;

/** Under this name a turn says who made it. Services are only given what stands under their own names. */
const MARK = 'signalbox';

/** A model's own turn that says who made it. It stays plain data. */
export function withMaker(turn: Turn, maker: string): Turn {
  if (turn.role !== 'assistant') return turn;
  return { ...turn, providerOptions: { ...turn.providerOptions, [MARK]: { maker } } };
}

/**
 * The same conversation for whoever is asked next. Signed thoughts and what else a service wrote beside its parts go back
 * to the one that made them and to nobody else: another would refuse them. What was said, called and answered stays.
 */
export function portablePrompt(prompt: ModelPrompt, maker: string): ModelPrompt {
  if (!prompt.some(({ role }) => role === 'assistant')) return prompt;
  const portable: Turn[] = [];
  for (const turn of prompt) {
    if (turn.role === 'assistant') portable.push(...portableTurn(turn, maker));
    else portable.push(turn);
  }
  return portable;
}

function portableTurn(turn: OwnTurn, maker: string): OwnTurn[] {
  const { providerOptions = {}, ...bare } = turn;
  const { [MARK]: mark, ...own } = providerOptions;
  if (mark?.['maker'] === maker) {
    return [Object.keys(own).length > 0 ? { ...bare, providerOptions: own } : bare];
  }
  const content = turn.content.flatMap((part) => {
    if (part.type === 'reasoning') return [];
    const { providerOptions: _, ...plain } = part;
    return [plain];
  });
  // A turn of thoughts alone is nothing to anybody else, and services refuse turns without content.
  return content.length > 0 ? [{ role: 'assistant', content }] : [];
}
