import { z } from 'zod';
import { Agent, AgentDraft } from '../domain/agent';
import { Id } from '../domain/id';
import { procedure } from './problem-error';

/** The agents. What changes is told by `agents_changed`. */
export const agents = {
  /** Those that ship first, then the person's own, oldest first. */
  all: procedure.output(z.array(Agent)),
  add: procedure.input(AgentDraft.extend({ id: Id })).output(Agent),
  /** A new name is carried over to the rules that name it. */
  update: procedure.input(AgentDraft.extend({ id: Id })).output(Agent),
  /** A shipped one as it came. */
  reset: procedure.input(z.object({ id: Id })).output(Agent),
  /** One of the person's own; undoable for a day. Rules that name it stay. */
  remove: procedure.input(z.object({ id: Id })),
  undoRemove: procedure.input(z.object({ id: Id })).output(Agent),
  /** As a file to keep, or to take in elsewhere. Allowed tools are left out: they belong to this computer. */
  document: procedure.input(z.object({ id: Id })).output(z.object({ fileName: z.string(), content: z.string() })),
  /** Takes in such a file as a new agent; a name that is taken gets a number. */
  take: procedure.input(z.object({ id: Id, content: z.string().max(1_000_000) })).output(Agent),
};
