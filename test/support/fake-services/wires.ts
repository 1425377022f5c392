import type { Wire, WireName } from './wire';
import { anthropic } from './wires/anthropic';
import { gemini } from './wires/gemini';
import { ollama } from './wires/ollama';
import { openaiChat } from './wires/openai-chat';
import { openaiResponses } from './wires/openai-responses';

/** Every wire by its name. */
export const WIRE: Readonly<Record<WireName, Wire>> = {
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  anthropic,
  gemini,
  ollama,
};
