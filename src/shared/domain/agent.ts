import { z } from 'zod';
import { Id, Moment } from './id';
import { AgentName } from './rule';
import { Level, Needs, Purpose, StepType } from './work';

/** Longest instructions of an agent, in UTF-16 units. */
export const INSTRUCTIONS_MAX = 40_000;

/** How far one task may go by itself. What it reaches pauses it, and the person says how it goes on. */
export const WorkLimits = z.object({
  /** Turns of the model. */
  steps: z.int().min(1).max(500),
  /** US dollars; null: no limit. */
  dollars: z.number().positive().max(10_000).nullable(),
  /** Minutes of running, waiting for the person not counted. */
  minutes: z.int().min(1).max(1440),
});
export type WorkLimits = z.infer<typeof WorkLimits>;

export const USUAL_WORK_LIMITS: WorkLimits = { steps: 25, dollars: 1, minutes: 30 };

/** A tool that an agent may use, and whether it asks the person before each call. Asking is the default. */
export const AllowedTool = z.object({ serverId: Id, tool: z.string().min(1).max(200), asks: z.boolean() });
export type AllowedTool = z.infer<typeof AllowedTool>;

/** What the person says of an agent. */
export const AgentDraft = z.object({
  name: AgentName,
  /** What it is called on the screen: "Builder". */
  title: z.string().trim().min(1).max(60),
  /** What it is good at, in a sentence: for the person, and for choosing an agent. */
  description: z.string().trim().min(1).max(400),
  instructions: z.string().max(INSTRUCTIONS_MAX),
  needs: Needs,
  /** The level that its work is worth; null: none in particular. It says what to look for where a provider is chosen by ability. */
  level: Level.nullable(),
  stepType: StepType,
  purpose: Purpose.nullable(),
  /** Work that it is right for, as people write it; what the local scorer compares with. */
  examples: z.array(z.string().trim().min(1).max(500)).max(20),
  tools: z.array(AllowedTool).max(200),
  limits: WorkLimits,
});
export type AgentDraft = z.infer<typeof AgentDraft>;

/** A named specialist. */
export const Agent = AgentDraft.extend({
  id: Id,
  /** Whether it comes with the app, and whether it was changed since. */
  isShipped: z.boolean(),
  isChanged: z.boolean(),
  createdAt: Moment,
});
export type Agent = z.infer<typeof Agent>;
