import type { ChatOutlook } from '../../shared/domain/chat-outlook';
import type { Connection } from '../../shared/domain/connection';
import type { ModelPrice } from '../../shared/domain/model';
import type { ProviderKind } from '../../shared/domain/provider';
import { NO_PARAMETERS } from '../../shared/domain/work';
import { estimateOf, type TokenEstimate } from '../limits/estimate';
import { pictureLimits, type PictureLimits } from '../providers/picture-limits';
import type { CallLedger } from './booked-call';
import { askedModel } from './asked-model';
import type { ClaudeLevels } from './claude-levels';
import type { ConnectionRepository } from './connection-repository';
import { knownModels, modelFacts, type ModelPlace } from './model-facts';
import type { PrimaryQuestion } from './primary';
import { earlierPictures, picturesIn } from './question-files';

/** Most models of Primary that are offered instead of one that does not fit. */
const MODELS_OFFERED = 5;

export { charactersIn } from '../limits/estimate';

/** What a picture is to fit where it is sent. */
export type PictureTarget = PictureLimits;

/** What a question to Primary would take, told without asking it. */
export interface PrimaryOutlook {
  /** Null while nothing is connected. */
  of(question: PrimaryQuestion): ChatOutlook | null;
  /** How much of the asked model's context a question takes. Null while nothing is connected. */
  fit(question: PrimaryQuestion): QuestionFit | null;
  /** What a picture is to fit for the model that a question goes to. Null while nothing is connected. */
  pictureLimits(question: PrimaryQuestion): PictureTarget | null;
  /** Other models of Primary that are known to have room for a question, those with the least first. */
  roomier(question: PrimaryQuestion): string[];
}

/** A question beside what the asked model takes, in tokens; the question's are an estimate. */
export interface QuestionFit {
  readonly connectionId: string;
  readonly kind: ProviderKind;
  readonly label: string;
  readonly model: string;
  /** Everything that is sent, files and instructions included. */
  readonly prompt: number;
  /** What the model's context leaves for that, besides the answer; null: not known. */
  readonly room: number | null;
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
    const place: ModelPlace = { id: row.id, kind: row.kind, baseUrl: row.base_url };
    const { contextTokens, imageInput } = modelFacts(place, model, this.#parts.levels);
    const tokens = sizeOf(question, imageInput);
    return {
      connectionId: row.id,
      label: row.label,
      model,
      tokens: { prompt: tokens.input, answer: tokens.output },
      contextTokens,
      room: roomIn(contextTokens, tokens.output),
      cost: this.#costOf(place, model, tokens),
      imageInput,
      leftOut: imageInput === false ? earlierPictures(question).map(({ id, name }) => ({ id, name })) : [],
      takesImages: imageInput === false ? this.#instead(place, model) : { models: [], connections: [] },
    };
  }

  fit(question: PrimaryQuestion): QuestionFit | null {
    const row = this.#parts.rows.primary();
    if (!row) return null;
    const { model } = askedModel(row, question, this.#parts.levels);
    const { contextTokens, imageInput } = modelFacts(
      { id: row.id, kind: row.kind, baseUrl: row.base_url },
      model,
      this.#parts.levels,
    );
    const { input, output } = sizeOf(question, imageInput);
    const { id: connectionId, kind, label } = row;
    return { connectionId, kind, label, model, prompt: input, room: roomIn(contextTokens, output) };
  }

  roomier(question: PrimaryQuestion): string[] {
    const { rows, levels } = this.#parts;
    const row = rows.primary();
    if (!row) return [];
    const { model } = askedModel(row, question, levels);
    // With its pictures, since another model may see them.
    const { input, output } = sizeOf(question, null);
    return knownModels({ id: row.id, kind: row.kind, baseUrl: row.base_url }, levels.listed(row.id) ?? [])
      .filter(({ id, contextTokens }) => id !== model && (roomIn(contextTokens, output) ?? 0) >= input)
      .toSorted((one, other) => (one.contextTokens ?? 0) - (other.contextTokens ?? 0))
      .map(({ id }) => id)
      .slice(0, MODELS_OFFERED);
  }

  pictureLimits(question: PrimaryQuestion): PictureLimits | null {
    const row = this.#parts.rows.primary();
    if (!row) return null;
    const { model } = askedModel(row, question, this.#parts.levels);
    return pictureLimits(row.kind, model, picturesIn(question).length);
  }

  #costOf({ kind, baseUrl }: ModelPlace, model: string, tokens: TokenEstimate): ChatOutlook['cost'] {
    const price = this.#parts.priceOf(kind, baseUrl, model);
    const dollars = this.#parts.ledger.expectedDollars({ kind, baseUrl, model }, tokens);
    return price === null || dollars === null ? null : { dollars, source: price.source, asOf: price.asOf };
  }

  #instead(primary: ModelPlace, model: string): ChatOutlook['takesImages'] {
    const listed = this.#parts.levels.listed(primary.id) ?? [];
    return {
      models: knownModels(primary, listed)
        .filter(({ id, imageInput }) => imageInput === true && id !== model)
        .map(({ id }) => id)
        .slice(0, MODELS_OFFERED),
      connections: this.#parts
        .connections()
        .filter(
          (one) =>
            !one.isPrimary &&
            canBeCalled(one) &&
            modelFacts(one, one.defaultModel, this.#parts.levels).imageInput === true,
        )
        .map(({ id, label, defaultModel }) => ({ id, label, model: defaultModel })),
    };
  }
}

/** What a context leaves for the prompt. An answer that may be longer than half of it is not expected to be. */
function roomIn(contextTokens: number | null, answer: number): number | null {
  return contextTokens === null ? null : contextTokens - Math.min(answer, Math.floor(contextTokens / 2));
}

/** Whether a connection may be offered: its key is there and it does not fail. */
function canBeCalled({ credential, health }: Connection): boolean {
  return (credential === 'none' || credential === 'saved' || credential === 'memory') && health.dot !== 'failing';
}

/** How much is sent; to a model that takes no images, those of earlier messages are not. */
function sizeOf(question: PrimaryQuestion, imageInput: boolean | null): TokenEstimate {
  const { messages, instructions = '', parameters = NO_PARAMETERS } = question;
  let characters = instructions.length;
  let images = imageInput === false ? -earlierPictures(question).length : 0;
  for (const { content, attachments = [] } of messages) {
    characters += content.length;
    for (const file of attachments) {
      if (file.kind === 'image') images += 1;
      else characters += file.characters ?? 0;
    }
  }
  return estimateOf(characters, images, parameters.maxOutputTokens);
}
