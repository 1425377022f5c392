import { z } from 'zod';
import type { ModelReply } from '../../providers/ask-model';

/** Says whether a reply is of use: the reply as it is to be handed on, or null. */
export type Judge = (reply: ModelReply) => ModelReply | null;

/**
 * The judge of replies to one turn. Words are of use unless they are blank. Structured data has to be whole, to parse and
 * to fit its schema; around it some models put a fence of Markdown, which is taken off. A turn that calls tools is not at
 * its answer yet.
 * @param schema JSON schema; null: words are wanted. One that cannot be checked with asks for JSON alone.
 */
export function judgeOf(schema: Readonly<Record<string, unknown>> | null): Judge {
  if (schema === null) return (reply) => (reply.toolCalls.length > 0 || reply.text.trim() !== '' ? reply : null);
  const fits = checkOf(schema);
  return (reply) => {
    if (reply.toolCalls.length > 0) return reply;
    if (reply.finish === 'length') return null;
    const text = unfenced(reply.text);
    const value = parsed(text);
    return value !== undefined && fits(value) ? { ...reply, text } : null;
  };
}

function checkOf(schema: Readonly<Record<string, unknown>>): (value: unknown) => boolean {
  try {
    const made = z.fromJSONSchema(schema);
    return (value) => made.safeParse(value).success;
  } catch {
    return () => true;
  }
}

function unfenced(text: string): string {
  const trimmed = text.trim();
  return /^```(?:json)?\s*\n([\s\S]*?)\n?```$/i.exec(trimmed)?.[1]?.trim() ?? trimmed;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
