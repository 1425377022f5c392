import { z } from 'zod';
import { redact } from '../log/redact';

/** Most characters of one result that go on to a model. */
export const RESULT_MAX = 100_000;

/** What a call of a tool gives back (https://modelcontextprotocol.io/specification, tools/call). Nothing in it is to be trusted. */
export const CallResult = z.object({
  content: z.array(z.unknown()).catch([]),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().nullish().catch(null),
});
export type CallResult = z.infer<typeof CallResult>;

const Part = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('image'), mimeType: z.string().catch('image'), data: z.string() }),
  z.object({ type: z.literal('audio'), mimeType: z.string().catch('audio'), data: z.string() }),
  z.object({
    type: z.literal('resource'),
    resource: z.object({
      uri: z.string().catch(''),
      mimeType: z.string().nullish().catch(null),
      text: z.string().optional(),
      blob: z.string().optional(),
    }),
  }),
  z.object({ type: z.literal('resource_link'), uri: z.string(), name: z.string().catch('') }),
]);

// eslint-disable-next-line no-control-regex -- these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * A result as a model reads it: its texts joined, pictures and links described in words. Nothing is fetched. Secrets that
 * the server was given are hidden, should it echo them.
 */
export function resultText({ content, structuredContent }: CallResult): string {
  const parts = content.map(described).filter((text) => text !== '');
  if (parts.length === 0 && structuredContent !== undefined) parts.push(JSON.stringify(structuredContent));
  const text = parts.join('\n\n');
  const cut = text.length > RESULT_MAX ? text.slice(0, RESULT_MAX) : text;
  const clean = redact(cut).replace(CONTROLS, '').toWellFormed();
  return cut === text ? clean : `${clean}\n\n[cut here: ${text.length - RESULT_MAX} characters more]`;
}

function described(raw: unknown): string {
  const read = Part.safeParse(raw);
  if (!read.success) return '[a part of a kind that cannot be read here]';
  const part = read.data;
  switch (part.type) {
    case 'text':
      return part.text;
    case 'image':
    case 'audio':
      return `[${part.type === 'image' ? 'a picture' : 'a sound'}: ${short(part.mimeType)}, ${sizeOf(part.data)}; not shown here]`;
    case 'resource': {
      const { text, blob, uri, mimeType } = part.resource;
      if (text !== undefined) return `[${short(uri)}]\n${text}`;
      return `[a file: ${short(uri)}, ${short(mimeType ?? 'unknown kind')}, ${sizeOf(blob ?? '')}; not shown here]`;
    }
    case 'resource_link':
      return `[a link to a resource: ${short(part.name)} ${short(part.uri)}]`;
  }
}

const short = (text: string): string => text.slice(0, 300);

/** Of base64 text. */
function sizeOf(data: string): string {
  const bytes = Math.floor((data.length * 3) / 4);
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
}
