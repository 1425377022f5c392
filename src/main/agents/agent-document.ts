import { z } from 'zod';
import { AgentDraft, type Agent } from '../../shared/domain/agent';
import { t } from '../../shared/language/t';
import { notAnAgentFile } from './agent-problems';

const FORMAT = 'signalbox-agent';
/** The version that is written. A file of a later one is refused, since it may hold what this one would lose. */
const VERSION = 1;

const AnyVersion = z.object({ format: z.literal(FORMAT), version: z.int().positive() });
/** Tools belong to the computer that they are on. */
const Carried = AgentDraft.omit({ tools: true });
export type CarriedAgent = z.infer<typeof Carried>;

/** An agent as a file to keep or to give to somebody. */
export function agentDocument(agent: Agent): { readonly fileName: string; readonly content: string } {
  const content = JSON.stringify({ format: FORMAT, version: VERSION, agent: Carried.parse(agent) }, null, 2);
  return { fileName: `${agent.name}.agent.json`, content: `${content}\n` };
}

/**
 * Reads such a file. It comes from somebody else: all of it is checked, and it brings no permission to use any tool.
 * @throws ProblemError `agent`
 */
export function readAgentDocument(content: string): CarriedAgent {
  const data = parsed(content);
  const any = AnyVersion.safeParse(data);
  if (!any.success) throw notAnAgentFile('');
  if (any.data.version > VERSION) {
    throw notAnAgentFile(
      t(
        'This file was made by a later Signalbox (its format is {found, number}, this one reads up to {known, number}).',
        { found: any.data.version, known: VERSION },
      ),
    );
  }
  const file = z.object({ agent: Carried }).safeParse(data);
  if (file.success) return file.data.agent;
  const field = file.error.issues[0]?.path.slice(1).join('.') ?? '';
  throw notAnAgentFile(
    field === ''
      ? t('This file is damaged: its agent is missing.')
      : t('This file is damaged: its “{field}” cannot be used.', { field }),
  );
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
