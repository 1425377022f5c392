import type { RoutedTurn } from '../router';

/** How much a turn sends. */
export interface PromptSize {
  /** UTF-16 units of everything in words: instructions, messages, tools, the schema of the answer. */
  readonly characters: number;
  readonly images: number;
}

/** How much a turn sends, whoever it is sent to. */
export function sizeOf({
  prompt,
  tools,
  outputSchema,
}: Pick<RoutedTurn, 'prompt' | 'tools' | 'outputSchema'>): PromptSize {
  let characters = lengthOf(tools) + lengthOf(outputSchema);
  let images = 0;
  for (const message of prompt) {
    if (message.role === 'system') {
      characters += message.content.length;
      continue;
    }
    for (const part of message.content) {
      if (part.type === 'text' || part.type === 'reasoning') characters += part.text.length;
      else if (part.type === 'file') images += 1;
      else if (part.type === 'tool-call') characters += lengthOf(part.input);
      else if (part.type === 'tool-result') characters += lengthOf(part.output);
    }
  }
  return { characters, images };
}

function lengthOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return typeof value === 'string' ? value.length : JSON.stringify(value).length;
}
