import { DIALECT, type DialectName } from './dialects';
import type { Wire, WireName } from './wire';
import { anthropic } from './wires/anthropic';
import { gemini } from './wires/gemini';
import { ollama } from './wires/ollama';
import { openaiChat } from './wires/openai-chat';
import { openaiResponses } from './wires/openai-responses';

/** A wire by its name. The dialect is for OpenAI's wires, which many services speak; the other wires have none. */
export function wireOf(name: WireName, dialect: DialectName = 'openai'): Wire {
  switch (name) {
    case 'openai-chat':
      return openaiChat(DIALECT[dialect]);
    case 'openai-responses':
      return openaiResponses(DIALECT[dialect]);
    case 'anthropic':
      return anthropic;
    case 'gemini':
      return gemini;
    case 'ollama':
      return ollama;
  }
}
