import type { LanguageModel } from 'ai';
import type { ModelInfo } from '../../shared/domain/model';
import type { ProviderInfo } from '../../shared/domain/provider';

/** The way in to one provider for one call: its address, and a fetch that adds the key on the way out, to its origin only. */
export interface Access {
  /** Tidied: an http(s) URL without trailing slash, query or fragment. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/** What a free request showed about the key. */
export interface KeyProof {
  /** False where the service answers its free request without looking at the key. */
  readonly keyProven: boolean;
  readonly canSpend: 'yes' | 'no' | 'unknown';
}

/** One kind of service: all that differs between providers is behind this. */
export interface Provider {
  readonly info: ProviderInfo;
  /**
   * The addresses to try, best first, for what the person typed (null: nothing). All tidied.
   * More than one where people commonly leave out the path ("/v1").
   */
  baseUrls(typed: string | null): readonly string[];
  /** The headers that carry the key. */
  keyHeaders(key: string): Readonly<Record<string, string>>;
  /**
   * A model for the AI SDK, whose every request goes through `access.fetch`. Builds no connection. Reads the package that
   * makes it at the first call, so that no start of the app waits for packages it may never need: keep the model.
   */
  model(access: Access, modelId: string): Promise<LanguageModel>;
  /** The live list. Rejects with a {@link ProviderCallError}. */
  listModels(access: Access, signal: AbortSignal): Promise<ModelInfo[]>;
  /** The cheapest request that needs the key. Rejects with a {@link ProviderCallError}. */
  proveKey(access: Access, signal: AbortSignal): Promise<KeyProof>;
  /** The model to offer first out of a live list; null when there is none that can chat. */
  suggestModel(models: readonly ModelInfo[]): string | null;
}
