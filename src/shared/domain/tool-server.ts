import { z } from 'zod';
import { Id, Moment } from './id';

/** How a tool server is reached (Model Context Protocol). Secrets are never in here: only which there are. */
export const ToolTransport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('stdio'),
    command: z.string().trim().min(1).max(4096),
    args: z.array(z.string().max(8192)).max(100),
    /** Names of environment variables whose values are kept as secrets. */
    secrets: z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/)).max(50),
  }),
  z.object({
    type: z.literal('http'),
    url: z.url({ protocol: /^https?$/ }).max(2048),
    /** Names of headers whose values are kept as secrets. */
    secrets: z.array(z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/)).max(50),
  }),
]);
export type ToolTransport = z.infer<typeof ToolTransport>;

/** A tool as its server tells it. Nothing in it is to be trusted. */
export const Tool = z.object({
  name: z.string().min(1).max(200),
  title: z.string().max(200).nullable(),
  description: z.string().max(4000),
  /** What the server says of it; null where it says nothing. A claim, not a promise. */
  readOnly: z.boolean().nullable(),
});
export type Tool = z.infer<typeof Tool>;

/** `off`: switched off. `stopped`: not in use now. `failed`: it could not be started or reached, see `problem`. */
export const ToolServerState = z.enum(['off', 'stopped', 'starting', 'ready', 'failed']);
export type ToolServerState = z.infer<typeof ToolServerState>;

/** What the person says of a tool server. */
export const ToolServerDraft = z.object({
  name: z.string().trim().min(1).max(60),
  transport: ToolTransport,
  isOn: z.boolean(),
});
export type ToolServerDraft = z.infer<typeof ToolServerDraft>;

/** A tool server that the person added. */
export const ToolServer = ToolServerDraft.extend({
  id: Id,
  state: ToolServerState,
  /** What went wrong, in a sentence, and what to do; null when nothing did. */
  problem: z.object({ sentence: z.string(), advice: z.string() }).nullable(),
  /** As last listed; kept while the server is stopped. */
  tools: z.array(Tool),
  createdAt: Moment,
});
export type ToolServer = z.infer<typeof ToolServer>;
