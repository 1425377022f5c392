import { useCallback, useEffect, useState } from 'react';
import type { TaskPreset } from '../../../app/next-steps/dialog-requests';
import { changeDraft, draftOf, flushDraft, loadDraft } from '../../../state/chat-drafts';
import { emptyForm, formOf, type TaskForm, useKeptForm } from './task-form';

type Change = (change: Partial<TaskForm> | ((form: TaskForm) => Partial<TaskForm>)) => void;

/** A form that is open, and what can be done with it. */
export interface OpenTaskForm {
  readonly form: TaskForm;
  readonly change: Change;
  /** Empties it once its task is on disk. */
  readonly done: () => void;
}

const SCOPE = 'task';

/** What is typed and attached is kept on disk as a chat's draft is; the rest of the form as long as the window lives. */
function useKept(isUsed: boolean): OpenTaskForm {
  const form = useKeptForm();
  useEffect(() => {
    if (!isUsed) return;
    const load = async () => {
      await loadDraft(SCOPE);
      const { text, files } = useKeptForm.getState();
      const draft = draftOf(SCOPE);
      if (text.typed === '' && text.pasted === '') useKeptForm.setState({ text: draft });
      if (files.length === 0) useKeptForm.setState({ files: draft.files });
    };
    void load();
    const save = () => flushDraft(SCOPE);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [isUsed]);
  const change = useCallback<Change>((next) => {
    const given = typeof next === 'function' ? next(useKeptForm.getState()) : next;
    useKeptForm.setState(given);
    if (given.text) changeDraft(SCOPE, given.text);
    if (given.files) changeDraft(SCOPE, { files: given.files });
  }, []);
  const done = useCallback(() => {
    useKeptForm.setState(emptyForm());
    changeDraft(SCOPE, { typed: '', pasted: '', files: [] });
    flushDraft(SCOPE);
  }, []);
  return { form, change, done };
}

/** The form of the dialog: begun by a preset, or what was written there last. */
export function useTaskForm(preset: TaskPreset): OpenTaskForm {
  const [begun, setBegun] = useState(() => formOf(preset));
  const kept = useKept(begun === null);
  const change = useCallback<Change>((next) => {
    setBegun((form) => form && { ...form, ...(typeof next === 'function' ? next(form) : next) });
  }, []);
  const { taken } = preset;
  const done = useCallback(() => taken?.(), [taken]);
  return begun === null ? kept : { form: begun, change, done };
}
