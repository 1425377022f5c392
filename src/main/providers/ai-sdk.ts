/** What is used of the AI SDK, named one by one so that a build leaves the rest of it out. See load-ai-sdk.ts. */
export {
  AISDKError,
  APICallError,
  defaultSettingsMiddleware,
  EmptyResponseBodyError,
  InvalidResponseDataError,
  JSONParseError,
  NoContentGeneratedError,
  NoOutputGeneratedError,
  RetryError,
  StreamProviderError,
  TypeValidationError,
  wrapLanguageModel,
} from 'ai';
