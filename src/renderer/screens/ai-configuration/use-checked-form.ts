import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problem';
import { problemOf } from '../../state/client';

/** A form as its fields hold it, told to be ready to be saved, or what is wrong beside which field. */
type Checked<Draft, Errors> = { readonly draft: Draft } | { readonly errors: Errors };

interface CheckedFormOptions<Form, Draft, Errors> {
  /** What the fields begin with; asked once. */
  readonly begin: () => Form;
  readonly check: (form: Form) => Checked<Draft, Errors>;
  /** What main's problem says beside the fields. */
  readonly ofProblem: (problem: Problem | null) => Partial<Errors>;
  readonly save: (draft: Draft) => Promise<unknown>;
  readonly onSaved: () => void;
}

/**
 * The form of a dialog: it says what does not fit once the person wanted to save it, and keeps what was typed when it
 * cannot be saved.
 */
export function useCheckedForm<Form, Draft, Errors extends object>(options: CheckedFormOptions<Form, Draft, Errors>) {
  const [form, setForm] = useState(options.begin);
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const checked = options.check(form);
  const told = options.ofProblem(problem);
  const errors: Partial<Errors> = { ...(isChecked && 'errors' in checked ? checked.errors : {}), ...told };
  const change = (changed: Partial<Form>) => {
    setProblem(null);
    setForm((before) => ({ ...before, ...changed }));
  };
  const save = async () => {
    setChecked(true);
    if (busy || !('draft' in checked)) return;
    setBusy(true);
    setProblem(null);
    try {
      await options.save(checked.draft);
      options.onSaved();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { form, change, save, busy, problem, told, errors };
}
