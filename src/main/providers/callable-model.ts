import type { LanguageModel } from 'ai';

/**
 * A model as the SDK's own `streamText` calls it. That is for several steps, tools and several readers, of which an
 * answer here has none: passing it by halves the time until the first token, and each token costs a third.
 */
export type CallableModel = Extract<LanguageModel, { readonly specificationVersion: 'v4' }>;

type StreamPart =
  Awaited<ReturnType<CallableModel['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

/** The last part of what a model streams. */
export type FinishPart = Extract<StreamPart, { readonly type: 'finish' }>;

/** @throws Error for a model of another version of the SDK, which none of the packages in use makes */
export function callable(model: LanguageModel): CallableModel {
  if (typeof model === 'object' && model.specificationVersion === 'v4') return model;
  throw new Error('The model is made by another version of the AI SDK.');
}

/**
 * What an error of a stream is about. Most packages put the service's event into an object of the SDK's, which has all
 * of these fields whatever the event had; the others hand on the event, or an Error.
 */
export function eventOf(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof Error) return error;
  if (!('message' in error && 'statusCode' in error && 'isRetryable' in error && 'data' in error)) return error;
  const { message, type, code, statusCode, data } = error as Readonly<Record<string, unknown>>;
  return data ?? { message, type, code, status: statusCode };
}
