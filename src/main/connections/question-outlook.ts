import type { ChatOutlook } from '../../shared/domain/chat-outlook';
import type { Connection } from '../../shared/domain/connection';
import type { ModelInfo, ModelPrice, PickableModel } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { NO_PARAMETERS } from '../../shared/domain/work';
import { estimateOf, type TokenEstimate } from '../limits/estimate';
import { pickable } from '../models/pickable';
import type { CallLedger } from './booked-call';
import { askedModel } from './asked-model';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRepository } from './connection-repository';
import type { PrimaryQuestion } from './primary';

/** Most models of Primary that are offered instead of one that does not fit. */
const MODELS_OFFERED = 5;

/** What a question to Primary would take, told without asking it. */
export interface PrimaryOutlook {
  /** Null while nothing is connected. */
  of(question: PrimaryQuestion): ChatOutlook | null;
}

/** What {@link QuestionOutlook} works with. */
export interface QuestionOutlookParts {
  readonly rows: Pick<ConnectionRepository, 'primary'>;
  /** Every connection as the person sees it. */
  readonly connections: () => readonly Connection[];
  readonly levels: Pick<ClaudeLevels, 'modelFor' | 'listed'>;
  readonly ledger: Pick<CallLedger, 'expectedDollars'>;
  /** What a model costs; null: not known. */
  readonly priceOf: (kind: ProviderKind, baseUrl: string | null, model: string) => ModelPrice | null;
}

/** Where a model lies. */
interface Place {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly baseUrl: string | null;
}

/** Estimates from what is known already: lists as they were last read, the catalogue, prices, and the size of the prompt. */
export class QuestionOutlook implements PrimaryOutlook {
  readonly #parts: QuestionOutlookParts;

  constructor(parts: QuestionOutlookParts) {
    this.#parts = parts;
  }

  of(question: PrimaryQuestion): ChatOutlook | null {
    const { rows, levels } = this.#parts;
    const row = rows.primary();
    if (!row) return null;
    const { model } = askedModel(row, question, levels);
    const place: Place = { id: row.id, kind: row.kind, baseUrl: row.base_url };
    const { contextTokens, imageInput } = this.#factsOf(place, model);
    const tokens = sizeOf(question);
    return {
      connectionId: row.id,
      label: row.label,
      model,
      tokens: { prompt: tokens.input, answer: tokens.output },
      contextTokens,
      cost: this.#costOf(place, model, tokens),
      imageInput,
      takesImages: imageInput === false ? this.#instead(place, model) : { models: [], connections: [] },
    };
  }

  #costOf({ kind, baseUrl }: Place, model: string, tokens: TokenEstimate): ChatOutlook['cost'] {
    const price = this.#parts.priceOf(kind, baseUrl, model);
    const dollars = this.#parts.ledger.expectedDollars({ kind, baseUrl, model }, tokens);
    return price === null || dollars === null ? null : { dollars, source: price.source, asOf: price.asOf };
  }

  #instead(primary: Place, model: string): ChatOutlook['takesImages'] {
    const listed = this.#parts.levels.listed(primary.id) ?? [];
    return {
      models: known(primary, listed)
        .filter(({ id, imageInput }) => imageInput === true && id !== model)
        .map(({ id }) => id)
        .slice(0, MODELS_OFFERED),
      connections: this.#parts
        .connections()
        .filter((one) => !one.isPrimary && canBeCalled(one) && this.#factsOf(one, one.defaultModel).imageInput === true)
        .map(({ id, label, defaultModel }) => ({ id, label, model: defaultModel })),
    };
  }

  /** A model as its list or the catalogue has it; one that neither knows has no facts. */
  #factsOf(place: Place, model: string): Pick<PickableModel, 'contextTokens' | 'imageInput'> {
    const listed = this.#parts.levels.listed(place.id)?.find(({ id }) => id === model);
    const [facts] = known(place, [listed ?? onlyNamed(model)]);
    return facts ?? onlyNamed(model);
  }
}

function known({ kind, baseUrl }: Place, models: readonly ModelInfo[]): PickableModel[] {
  return pickable(kind, models, { baseUrl });
}

function onlyNamed(model: string): ModelInfo {
  return {
    id: model,
    name: model,
    contextTokens: null,
    imageInput: null,
    tools: null,
    structuredOutput: null,
    createdAt: null,
  };
}

/** Whether a connection may be offered: its key is there and it does not fail. */
function canBeCalled({ credential, health }: Connection): boolean {
  return (credential === 'none' || credential === 'saved' || credential === 'memory') && health.dot !== 'failing';
}

function sizeOf({ messages, instructions = '', parameters = NO_PARAMETERS }: PrimaryQuestion): TokenEstimate {
  let characters = instructions.length;
  let images = 0;
  for (const { content, attachments = [] } of messages) {
    characters += content.length;
    for (const file of attachments) {
      if (file.kind === 'image') images += 1;
      else characters += file.characters ?? 0;
    }
  }
  return estimateOf(characters, images, parameters.maxOutputTokens);
}
