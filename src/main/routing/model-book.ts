import type { ModelInfo } from '../../shared/domain/model';
import type { ConnectionRow } from '../connections/connection-row';
import { levelOfModel } from '../models/levels/claude-models';
import { pickable } from '../models/pickable';
import { UNKNOWN_MODEL, type ModelFacts } from './plan/snapshot';

const GRADES = { haiku: 'light', sonnet: 'middle', opus: 'strong' } as const;

/** What is known of the models of one connection: its list as last read, and the catalogue where that is silent. */
export class ModelBook {
  readonly #row: Pick<ConnectionRow, 'kind' | 'base_url'>;
  readonly #listed: ReadonlyMap<string, ModelInfo>;
  readonly #known = new Map<string, ModelFacts>();

  constructor(row: Pick<ConnectionRow, 'kind' | 'base_url'>, listed: readonly ModelInfo[]) {
    this.#row = row;
    this.#listed = new Map(listed.map((model) => [model.id, model]));
  }

  get(model: string): ModelFacts {
    const kept = this.#known.get(model);
    if (kept) return kept;
    const facts = this.#factsOf(model);
    this.#known.set(model, facts);
    return facts;
  }

  #factsOf(id: string): ModelFacts {
    const { kind, base_url: baseUrl } = this.#row;
    const bare = { id, name: id, contextTokens: null, imageInput: null, tools: null, structuredOutput: null };
    const [found] = pickable(kind, [this.#listed.get(id) ?? { ...bare, createdAt: null }], { baseUrl });
    if (!found) return UNKNOWN_MODEL;
    const { contextTokens, imageInput, tools, structuredOutput, price } = found;
    const level = /claude/i.test(id) ? levelOfModel(id) : null;
    // Claude Code is asked in words alone, whatever its models could do elsewhere.
    const isInWords = kind === 'claude-code';
    return {
      contextTokens,
      imageInput: isInWords ? false : imageInput,
      tools: isInWords ? false : tools,
      structuredOutput,
      price: price && { input: price.input, output: price.output },
      grade: level && GRADES[level],
    };
  }
}
