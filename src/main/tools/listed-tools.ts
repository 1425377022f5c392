import { z } from 'zod';
import type { Tool } from '../../shared/domain/tool-server';
import { cleanLine, cleanText } from './clean-text';

/** Most tools of one server that are taken in, and most pages of its list. */
export const TOOLS_MAX = 2000;
const PAGES_MAX = 100;
/** Longest schema of a tool's input, in characters of JSON: it goes to the model with every turn. */
const SCHEMA_MAX = 64_000;

/** A tool of a server that runs, with what it takes. */
export interface ListedTool extends Tool {
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

/** A page of a server's list. What a tool is, is looked at one by one, so that one bad tool does not hide the others. */
export const ToolsPage = z.object({
  tools: z.array(z.unknown()),
  nextCursor: z.string().max(10_000).nullish(),
});
export type ToolsPage = z.infer<typeof ToolsPage>;

const RawTool = z.object({
  name: z.string().min(1).max(200),
  title: z.string().nullish().catch(null),
  description: z.string().nullish().catch(null),
  inputSchema: z.record(z.string(), z.unknown()).catch({}),
  annotations: z
    .object({ title: z.string().nullish().catch(null), readOnlyHint: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
});

/**
 * All tools of a server, page by page. A list that never ends is cut: at a cursor that came before, at a hundred pages,
 * and at two thousand tools. Rejects as `page` does.
 */
export async function listAll(page: (cursor: string | null) => Promise<ToolsPage>): Promise<ListedTool[]> {
  const tools = new Map<string, ListedTool>();
  const seen = new Set<string>();
  let cursor: string | null = null;
  for (let pages = 0; pages < PAGES_MAX && tools.size < TOOLS_MAX; pages += 1) {
    const { tools: raw, nextCursor } = await page(cursor);
    for (const one of raw) {
      const tool = listedTool(one);
      if (tool && !tools.has(tool.name) && tools.size < TOOLS_MAX) tools.set(tool.name, tool);
    }
    if (typeof nextCursor !== 'string' || seen.has(nextCursor)) break;
    seen.add(nextCursor);
    cursor = nextCursor;
  }
  return [...tools.values()];
}

/** A tool as it is told, cleaned and cut; null for what is none. */
export function listedTool(raw: unknown): ListedTool | null {
  const read = RawTool.safeParse(raw);
  if (!read.success || read.data.name !== cleanLine(read.data.name, 200)) return null;
  const { name, title, description, inputSchema, annotations } = read.data;
  const shown = cleanLine(title ?? annotations?.title ?? '', 200);
  return {
    name,
    title: shown === '' ? null : shown,
    description: cleanText(description ?? '', 4000),
    readOnly: annotations?.readOnlyHint ?? null,
    inputSchema: objectSchema(inputSchema),
  };
}

/** What a server says of a tool, without its schema. */
export function toolOf({ name, title, description, readOnly }: ListedTool): Tool {
  return { name, title, description, readOnly };
}

/** Services take schemas of objects alone. One that is none, or is too long for a prompt, leaves the input open. */
function objectSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const isObject = schema['type'] === 'object' || schema['type'] === undefined;
  if (!isObject || JSON.stringify(schema).length > SCHEMA_MAX) return { type: 'object' };
  return { ...schema, type: 'object' };
}
