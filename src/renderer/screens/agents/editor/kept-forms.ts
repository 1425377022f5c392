import { create } from 'zustand';
import type { AgentForm } from './agent-form';

interface KeptForms {
  /** What was changed and not saved, by agent. */
  readonly byAgent: Readonly<Record<string, AgentForm>>;
}

/** The key under which the form of an agent stands that is not made yet. */
export const NEW_KEY = 'new';

/** Forms with changes that are not saved. They outlive the page, so that nobody loses them by going elsewhere. */
export const useKeptForms = create<KeptForms>(() => ({ byAgent: {} }));

/** Keeps what was changed. */
export function keepForm(key: string, form: AgentForm): void {
  useKeptForms.setState(({ byAgent }) => ({ byAgent: { ...byAgent, [key]: form } }));
}

/** Lets go of what was changed: it is saved, or given up. */
export function dropForm(key: string): void {
  useKeptForms.setState(({ byAgent }) => {
    const { [key]: _gone, ...rest } = byAgent;
    return { byAgent: rest };
  });
}
