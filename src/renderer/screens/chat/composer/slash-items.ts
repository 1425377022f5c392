import type { Agent } from '../../../../shared/domain/agent';
import type { Snippet } from '../../../../shared/domain/snippet';
import { t } from '../../../../shared/language/t';
import type { HandOut } from '../../../share/hand-out-forms';
import type { ComboboxOption } from '../../../ui/combobox-matches';

/** What a slash command does. */
export type SlashAction =
  | { readonly do: 'task' | 'agents' | 'model' | 'new' | 'exports' | 'snippets' }
  | { readonly do: 'export'; readonly as: HandOut }
  | { readonly do: 'snippet'; readonly snippet: Snippet }
  | { readonly do: 'agent'; readonly name: string };

/** One line of the list that a slash opens. */
export interface SlashItem extends ComboboxOption {
  readonly action: SlashAction;
}

/** A command that is typed out, and what stands behind it. */
export interface TypedCommand {
  readonly action: SlashAction;
  readonly rest: string;
}

/** What the commands lead to. */
export interface SlashKnown {
  readonly agents: readonly Agent[];
  readonly snippets: readonly Snippet[];
  /** Whether there is a conversation yet that could be given out. */
  readonly canExport: boolean;
}

/** How much of a snippet stands beside its name. */
const DETAIL_MAX = 120;

const commands = (): SlashItem[] => [
  { value: 'task', label: '/task', detail: t('Give an agent a task'), action: { do: 'task' } },
  { value: 'agent', label: '/agent', detail: t('Give a task to an agent of your choice'), action: { do: 'agents' } },
  { value: 'model', label: '/model', detail: t('Another model of Primary, here'), action: { do: 'model' } },
  { value: 'new', label: '/new', detail: t('Begin a new chat'), action: { do: 'new' } },
  { value: 'export', label: '/export', detail: t('This conversation as a file'), action: { do: 'exports' } },
  {
    value: 'snippets',
    label: '/snippets',
    detail: t('Texts that you write often'),
    action: { do: 'snippets' },
  },
];

const exportForms = (): SlashItem[] => [
  {
    value: 'markdown',
    label: 'Markdown',
    detail: t('What is shown, to read and to edit'),
    action: { do: 'export', as: 'markdown' },
  },
  {
    value: 'json',
    label: 'JSON',
    detail: t('Everything, to keep or to bring in again'),
    action: { do: 'export', as: 'json' },
  },
  {
    value: 'html',
    label: 'HTML',
    detail: t('A page for a browser, to be given away'),
    action: { do: 'export', as: 'html' },
  },
  { value: 'print', label: t('Print'), detail: t('On paper or as a PDF'), action: { do: 'export', as: 'print' } },
];

/** Whether the text may be a command or the beginning of one. A path such as /usr/bin is none. */
export function isSlash(typed: string): boolean {
  return /^\/[^\s/]*(\s|$)/u.test(typed);
}

function ofSnippet(snippet: Snippet): SlashItem {
  const { id, name, text } = snippet;
  return { value: id, label: `/${name}`, detail: text.slice(0, DETAIL_MAX), action: { do: 'snippet', snippet } };
}

/** What fits what is typed, the likeliest first; nothing when it is no command, or has words behind it. */
export function slashItems(typed: string, { agents, snippets, canExport }: SlashKnown): SlashItem[] {
  const command = /^\/(?<name>[^\s/]*)$/u.exec(typed)?.groups?.['name']?.toLowerCase();
  if (command !== undefined) {
    return [
      ...commands().filter(({ value }) => value.startsWith(command) && (canExport || value !== 'export')),
      ...snippets.filter(({ name }) => name.toLowerCase().startsWith(command)).map(ofSnippet),
    ];
  }
  const form = /^\/export\s+(?<name>\S*)$/u.exec(typed)?.groups?.['name']?.toLowerCase();
  if (form !== undefined) return canExport ? exportForms().filter(({ value }) => value.startsWith(form)) : [];
  const agent = /^\/agent\s+(?<name>\S*)$/u.exec(typed)?.groups?.['name']?.toLowerCase();
  if (agent === undefined) return [];
  return agents
    .filter(({ name }) => name.toLowerCase().startsWith(agent))
    .map(({ name, description }) => ({
      value: `agent ${name}`,
      label: name,
      detail: description,
      action: { do: 'agent', name },
    }));
}

/** The command that is typed out; null for everything else, which is sent as it is. */
export function typedCommand(typed: string, { agents }: SlashKnown): TypedCommand | null {
  const parts = /^\/(?<name>task|new|model)(?:\s+(?<rest>[\s\S]*))?$/u.exec(typed)?.groups;
  if (parts) {
    const name = parts['name'] as 'task' | 'new' | 'model';
    return { action: { do: name }, rest: parts['rest']?.trim() ?? '' };
  }
  const given = /^\/agent\s+(?<name>\S+)(?:\s+(?<rest>[\s\S]*))?$/u.exec(typed)?.groups;
  const agent = agents.find(({ name }) => name.toLowerCase() === given?.['name']?.toLowerCase());
  return agent ? { action: { do: 'agent', name: agent.name }, rest: given?.['rest']?.trim() ?? '' } : null;
}
