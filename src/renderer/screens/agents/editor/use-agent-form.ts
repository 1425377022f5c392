import { useMemo, useState } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import type { Problem } from '../../../../shared/domain/problem';
import { addAgent, updateAgent } from '../../../state/agents';
import { problemOf } from '../../../state/client';
import { type AgentForm, draftOf, formOf, isSameForm, NEW_FORM } from './agent-form';
import { type AgentFaults, faultsOf, fieldOfProblem } from './form-faults';
import { dropForm, keepForm, NEW_KEY, useKeptForms } from './kept-forms';

/** The form of one agent while it is edited. */
export interface AgentEditing {
  readonly form: AgentForm;
  readonly change: (part: Partial<AgentForm>) => void;
  readonly isChanged: boolean;
  /** Goes back to what is saved. */
  readonly discard: () => void;
  /** Null when it could not be saved; then `faults` or `problem` say why. */
  readonly save: () => Promise<Agent | null>;
  readonly isSaving: boolean;
  /** What is wrong, by field, once saving was tried. */
  readonly faults: AgentFaults;
  /** What main said no with, where it belongs to no field. */
  readonly problem: Problem | null;
  /** Counts the tries to save, so that whoever shows the form can lead to the first fault. */
  readonly tries: number;
}

/** Edits an agent, or makes one (null). What is not saved is kept when the page is left. */
export function useAgentForm(agent: Agent | null): AgentEditing {
  const key = agent?.id ?? NEW_KEY;
  const kept = useKeptForms(({ byAgent }) => byAgent[key]);
  const saved = useMemo(() => (agent ? formOf(agent) : NEW_FORM), [agent]);
  // Made once, so that a call that is repeated after a lost line adds one agent.
  const [newId] = useState(() => crypto.randomUUID());
  const [tries, setTries] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = kept ?? saved;
  const field = problem === null ? null : fieldOfProblem(problem.field);

  const settle = () => {
    dropForm(key);
    setTries(0);
    setProblem(null);
  };
  const change = (part: Partial<AgentForm>) => {
    const next = { ...(useKeptForms.getState().byAgent[key] ?? saved), ...part };
    if (isSameForm(next, saved)) dropForm(key);
    else keepForm(key, next);
    setProblem(null);
  };
  const save = async (): Promise<Agent | null> => {
    if (isSaving) return null;
    setTries((count) => count + 1);
    setProblem(null);
    if (Object.keys(faultsOf(form)).length > 0) return null;
    setSaving(true);
    try {
      const draft = draftOf(form);
      const result = agent ? await updateAgent({ ...draft, id: agent.id }) : await addAgent({ ...draft, id: newId });
      settle();
      return result;
    } catch (error) {
      setProblem(problemOf(error));
      setTries((count) => count + 1);
      return null;
    } finally {
      setSaving(false);
    }
  };

  const own = tries === 0 ? {} : faultsOf(form);
  return {
    form,
    change,
    isChanged: kept !== undefined,
    discard: settle,
    save,
    isSaving,
    faults: problem && field ? { ...own, [field]: `${problem.sentence} ${problem.advice}` } : own,
    problem: field === null ? problem : null,
    tries,
  };
}
