import { type Agent, type AgentDraft, type AllowedTool, USUAL_WORK_LIMITS } from '../../../../shared/domain/agent';
import type { Level, Purpose, StepType } from '../../../../shared/domain/work';

/** What stands in the editor of an agent: figures and lists as they are typed. */
export interface AgentForm {
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly instructions: string;
  readonly imageInput: boolean;
  readonly usesTools: boolean;
  readonly structuredOutput: boolean;
  /** Empty: no more than usual. */
  readonly contextTokens: string;
  readonly level: Level | null;
  readonly stepType: StepType;
  readonly purpose: Purpose | null;
  /** One to a line. */
  readonly examples: string;
  readonly tools: readonly AllowedTool[];
  readonly steps: string;
  /** Empty: no limit. */
  readonly dollars: string;
  readonly minutes: string;
}

/** The form of an agent that is to be made. */
export const NEW_FORM: AgentForm = {
  title: '',
  name: '',
  description: '',
  instructions: '',
  imageInput: false,
  usesTools: false,
  structuredOutput: false,
  contextTokens: '',
  level: null,
  stepType: 'inference',
  purpose: null,
  examples: '',
  tools: [],
  steps: String(USUAL_WORK_LIMITS.steps),
  dollars: USUAL_WORK_LIMITS.dollars === null ? '' : String(USUAL_WORK_LIMITS.dollars),
  minutes: String(USUAL_WORK_LIMITS.minutes),
};

/** The form of an agent as it is saved. */
export function formOf(agent: Agent): AgentForm {
  const { title, name, description, instructions, needs, level, stepType, purpose, examples, tools, limits } = agent;
  return {
    title,
    name,
    description,
    instructions,
    imageInput: needs.imageInput,
    usesTools: needs.tools,
    structuredOutput: needs.structuredOutput,
    contextTokens: needs.contextTokens === 0 ? '' : String(needs.contextTokens),
    level,
    stepType,
    purpose,
    // One that has several lines, from a file, stays one.
    examples: examples.map((example) => example.replaceAll(/\s*[\r\n]+\s*/g, ' ')).join('\n'),
    tools,
    steps: String(limits.steps),
    dollars: limits.dollars === null ? '' : String(limits.dollars),
    minutes: String(limits.minutes),
  };
}

/** Whether the same stands in two forms, whatever the order in which tools were ticked. */
export function isSameForm(a: AgentForm, b: AgentForm): boolean {
  return JSON.stringify({ ...a, tools: inOrder(a.tools) }) === JSON.stringify({ ...b, tools: inOrder(b.tools) });
}

function inOrder(tools: readonly AllowedTool[]): AllowedTool[] {
  return tools.toSorted((a, b) => a.serverId.localeCompare(b.serverId) || a.tool.localeCompare(b.tool));
}

/** The examples of a form: its lines, without the empty ones. */
export function examplesOf({ examples }: Pick<AgentForm, 'examples'>): string[] {
  return examples
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a form says of an agent. Figures that cannot be read are NaN: see `faultsOf`. */
export function draftOf(form: AgentForm): AgentDraft {
  return {
    name: form.name.trim(),
    title: form.title.trim(),
    description: form.description.trim(),
    instructions: form.instructions,
    needs: {
      imageInput: form.imageInput,
      tools: form.usesTools,
      structuredOutput: form.structuredOutput,
      contextTokens: form.contextTokens.trim() === '' ? 0 : figureOf(form.contextTokens),
    },
    level: form.level,
    stepType: form.stepType,
    purpose: form.purpose,
    examples: examplesOf(form),
    tools: inOrder(form.tools),
    limits: {
      steps: figureOf(form.steps),
      dollars: form.dollars.trim() === '' ? null : figureOf(form.dollars),
      minutes: figureOf(form.minutes),
    },
  };
}

/** The figure that was typed; NaN when it is none. "100,000" is a hundred thousand. */
function figureOf(typed: string): number {
  const text = typed.trim().replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return text === '' ? Number.NaN : Number(text);
}

/** A name made of a title: "Steuer-Helfer" becomes `steuer-helfer`. Empty when nothing of it can be in a name. */
export function nameFrom(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9_-]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 48)
    .replace(/[_-]+$/, '');
}
