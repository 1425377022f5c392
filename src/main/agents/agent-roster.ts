import type { Agent } from '../../shared/domain/agent';
import type { AgentChoice } from '../../shared/domain/task';
import type { Agents } from './agents';
import type { AskPrimary } from '../connections/ask-primary';
import { chooseHere } from './choosing/choose-here';
import { choosingPrompt, choosingSchema, readChoice } from './choosing/question';
import type { Roster, WorkToPlace } from './roster';

/** How long Primary may take to choose, in milliseconds. Then this computer does. */
const CHOOSE_MS = 15_000;

/** The agents, as tasks need them. */
export class AgentRoster implements Roster {
  readonly #agents: Pick<Agents, 'all' | 'find'>;
  readonly #primary: AskPrimary;
  readonly #limitMs: number;

  constructor(agents: Pick<Agents, 'all' | 'find'>, primary: AskPrimary, limitMs: number = CHOOSE_MS) {
    this.#agents = agents;
    this.#primary = primary;
    this.#limitMs = limitMs;
  }

  find(name: string): Agent | null {
    return this.#agents.find(name);
  }

  async choose(
    { prompt, attachments, taskId }: WorkToPlace,
    signal: AbortSignal,
  ): Promise<{ readonly agent: Agent; readonly choice: AgentChoice }> {
    signal.throwIfAborted();
    const agents = this.#agents.all();
    const question = {
      prompt: choosingPrompt(prompt, attachments, agents),
      schema: choosingSchema(agents),
      taskId,
    };
    const answer = await this.#asked(question, signal);
    signal.throwIfAborted();
    const chosen = answer === null ? null : readChoice(answer, agents);
    if (chosen) return { agent: chosen.agent, choice: { by: 'primary', why: chosen.reason } };
    const { agent, why } = chooseHere(prompt, attachments, agents);
    return { agent, choice: { by: 'scorer', why } };
  }

  /** Null: nothing came in time. Whoever answers late, or never, is not waited for. */
  async #asked(question: Parameters<AskPrimary['ask']>[0], signal: AbortSignal): Promise<string | null> {
    const limit = new AbortController();
    const over = Promise.withResolvers<null>();
    const end = (): void => {
      limit.abort();
      over.resolve(null);
    };
    const timer = setTimeout(end, this.#limitMs);
    signal.addEventListener('abort', end, { once: true });
    try {
      const asked = this.#primary.ask(question, limit.signal).then((answer) => (answer.ok ? answer.text : null));
      return await Promise.race([asked, over.promise]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  }
}
