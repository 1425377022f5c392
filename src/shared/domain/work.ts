import { z } from 'zod';

/** What a step of work does. `tool_call`: the model works with tools. `extraction`: it fills in a given structure. */
export const StepType = z.enum(['inference', 'tool_call', 'extraction']);
export type StepType = z.infer<typeof StepType>;

/** What work is for. */
export const Purpose = z.enum([
  'chat',
  'summarization',
  'classification',
  'translation',
  'planning',
  'coding',
  'vision',
  'research',
]);
export type Purpose = z.infer<typeof Purpose>;

/** What work needs of a model. */
export const Needs = z.object({
  imageInput: z.boolean(),
  tools: z.boolean(),
  structuredOutput: z.boolean(),
  /** Tokens that the model's context must hold, prompt and answer together; 0: no more than usual. */
  contextTokens: z.int().nonnegative().max(100_000_000),
});
export type Needs = z.infer<typeof Needs>;

/** Work that any model can do. */
export const NO_NEEDS: Needs = { imageInput: false, tools: false, structuredOutput: false, contextTokens: 0 };

/** A level to ask for instead of a provider: "cheap chat", "strong task", "vision". */
export const Level = z.enum(['cheap', 'strong', 'vision']);
export type Level = z.infer<typeof Level>;

/** How a model is asked. Null or absent: the model's own default, or what the level above says. */
export const CallParameters = z.object({
  temperature: z.number().min(0).max(2).nullable(),
  /** Most tokens of one answer, thoughts included. */
  maxOutputTokens: z.int().min(1).max(10_000_000).nullable(),
  topP: z.number().min(0).max(1).nullable(),
  /** The answer ends before the first of these. */
  stopSequences: z.array(z.string().min(1).max(200)).max(16).nullable(),
});
export type CallParameters = z.infer<typeof CallParameters>;

/** Nothing is set: the model's own defaults hold. */
export const NO_PARAMETERS: CallParameters = {
  temperature: null,
  maxOutputTokens: null,
  topP: null,
  stopSequences: null,
};
