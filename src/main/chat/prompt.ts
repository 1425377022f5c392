import type { Message } from '../../shared/domain/message';
import type { PromptMessage } from '../connections/primary';

/**
 * What Primary is sent for a branch that ends with a question: questions and answers in turn. Answers without text are
 * left out, and questions that then stand next to each other become one, since several services refuse two in a row.
 */
export function promptOf(branch: readonly Message[]): PromptMessage[] {
  const prompt: { role: 'user' | 'assistant'; content: string }[] = [];
  for (const message of branch) {
    if (message.text === '') continue;
    const last = prompt.at(-1);
    if (last?.role === message.role) last.content += `\n\n${message.text}`;
    else prompt.push({ role: message.role, content: message.text });
  }
  return prompt;
}
