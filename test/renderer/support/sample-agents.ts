import { type Agent, USUAL_WORK_LIMITS } from '../../../src/shared/domain/agent';
import { NO_NEEDS } from '../../../src/shared/domain/work';
import { NOON, sampleId } from './samples';

/** An agent of the person's own, without tools, changed as told. */
export function sampleAgent(change: Partial<Agent> = {}): Agent {
  return {
    id: sampleId(50, 5),
    name: 'steuer_helfer',
    title: 'Steuererklärungsvorbereitung',
    description: 'Sorts receipts for the tax return and says what is missing.',
    instructions: 'You sort receipts. Ask when an amount cannot be read.',
    needs: NO_NEEDS,
    level: null,
    stepType: 'inference',
    purpose: null,
    examples: ['Sort these receipts by month'],
    tools: [],
    limits: USUAL_WORK_LIMITS,
    isShipped: false,
    isChanged: false,
    createdAt: NOON,
    ...change,
  };
}

const shipped = (
  n: number,
  change: Partial<Agent> & Pick<Agent, 'name' | 'title' | 'description' | 'examples'>,
): Agent =>
  sampleAgent({
    id: sampleId(n, 5),
    isShipped: true,
    instructions: `You are ${change.title.toLowerCase()}. ${change.description} Say what you assumed, and stop when it is done.`,
    createdAt: NOON - 86_400_000,
    ...change,
  });

/** Agents like the eight that come with the app. */
export const SAMPLE_AGENTS: readonly Agent[] = [
  shipped(1, {
    name: 'builder',
    title: 'Builder',
    description: 'Writes, changes and repairs code and scripts.',
    examples: ['Write a script that renames these files', 'Why does this test fail?'],
    needs: { ...NO_NEEDS, tools: true },
    level: 'strong',
    stepType: 'tool_call',
    purpose: 'coding',
  }),
  shipped(2, {
    name: 'planner',
    title: 'Planner',
    description: 'Breaks a large aim into steps that can be done one after the other.',
    examples: ['Plan the move to the new flat'],
    level: 'strong',
    purpose: 'planning',
  }),
  shipped(3, {
    name: 'research',
    title: 'Research',
    description: 'Gathers what is known about a question, weighs it, and names its sources.',
    examples: ['What is known about heat pumps in old houses?'],
    needs: { ...NO_NEEDS, tools: true, contextTokens: 100_000 },
    purpose: 'research',
  }),
  shipped(4, {
    name: 'vision_agent',
    title: 'Vision',
    description: 'Looks at pictures, scans and screenshots and says what is in them.',
    examples: ['What does this chart show?'],
    needs: { ...NO_NEEDS, imageInput: true },
    level: 'vision',
    purpose: 'vision',
  }),
  shipped(5, {
    name: 'writer',
    title: 'Writer',
    description: 'Writes and edits texts for people: letters, articles, announcements.',
    examples: ['A letter to the landlord about the heating'],
  }),
  shipped(6, {
    name: 'analyst',
    title: 'Analyst',
    description: 'Works with figures and tables, and says what they show and what they do not.',
    examples: ['Compare these two years month by month'],
    level: 'strong',
  }),
  shipped(7, {
    name: 'extractor',
    title: 'Extractor',
    description: 'Takes data out of texts and puts it into a given form.',
    examples: ['Take name, date and amount out of these invoices'],
    needs: { ...NO_NEEDS, structuredOutput: true },
    level: 'cheap',
    stepType: 'extraction',
    purpose: 'classification',
  }),
  shipped(8, {
    name: 'translator',
    title: 'Translator',
    description: 'Translates texts and keeps their tone and their form.',
    examples: ['Translate this contract into German'],
    level: 'cheap',
    purpose: 'translation',
  }),
];
