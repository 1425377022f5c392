import { z } from 'zod';
import { Id } from '../domain/id';
import { ToolServer, ToolServerDraft } from '../domain/tool-server';
import { procedure } from './problem-error';

/** Values of secrets by name; what is left out stays as it is, an empty one is removed. They are never read back. */
const secretValues = z.record(z.string().max(128), z.string().max(16_384));

/** Tool servers (Model Context Protocol) that the person adds. What changes is told by `tool_server_changed`. */
export const tools = {
  servers: procedure.output(z.array(ToolServer)),
  add: procedure.input(ToolServerDraft.extend({ id: Id, secretValues })).output(ToolServer),
  update: procedure.input(ToolServerDraft.extend({ id: Id, secretValues })).output(ToolServer),
  remove: procedure.input(z.object({ id: Id })),
  undoRemove: procedure.input(z.object({ id: Id })).output(ToolServer),
  /** Starts or reaches it now and lists its tools; how it went is in its state. */
  connect: procedure.input(z.object({ id: Id })).output(ToolServer),
};
