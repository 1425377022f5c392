import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SNIPPET_NAME_MAX, type Snippet } from '../../../../shared/domain/snippet';
import type { Problem } from '../../../../shared/domain/problem';
import { removeSnippet, restoreSnippet, saveSnippet, useSnippets } from '../../../state/chat-snippets';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { IconButton } from '../../../ui/icon-button';
import { ProblemPanel } from '../../../ui/problem-panel';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { toastProblem } from '../../../ui/toast';
import styles from './snippets.module.css';

/** What {@link SnippetsDialog} is told. */
export interface SnippetsDialogProps {
  onClose(): void;
}

async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    toastProblem(problemOf(error));
  }
}

const NEW = (): Snippet => ({ id: crypto.randomUUID(), name: '', text: '' });

/** The texts that are written often: to read, change, add and remove. */
export function SnippetsDialog({ onClose }: SnippetsDialogProps) {
  const snippets = useSnippets((state) => state.snippets) ?? [];
  const [edited, setEdited] = useState<Snippet | null>(null);
  /** The one that was removed last, to be brought back. */
  const [removed, setRemoved] = useState<Snippet | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = (snippet: Snippet) =>
    orSay(async () => {
      await removeSnippet(snippet.id);
      setRemoved(snippet);
    });
  const restore = ({ id }: Snippet) =>
    orSay(async () => {
      await restoreSnippet(id);
      setRemoved(null);
    });
  const edit = (snippet: Snippet | null) => {
    setProblem(null);
    setEdited(snippet);
  };
  const save = async (snippet: Snippet) => {
    try {
      await saveSnippet(snippet);
      edit(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const faultOf = (field: string) => (problem?.field === field ? `${problem.sentence} ${problem.advice}` : undefined);

  if (edited !== null) {
    return (
      <Dialog
        open
        onOpenChange={() => edit(null)}
        title={snippets.some(({ id }) => id === edited.id) ? 'Edit snippet' : 'New snippet'}
        onSubmit={() => void save(edited)}
        footer={
          <>
            <Button onClick={() => edit(null)}>Cancel</Button>
            <Button variant="primary" type="submit">
              Save
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          {problem !== null && problem.field === null ? <ProblemPanel problem={problem} /> : null}
          <TextField
            label="Name"
            hint="What is typed behind the slash, such as weekly-report."
            error={faultOf('name')}
            autoFocus
            maxLength={SNIPPET_NAME_MAX}
            value={edited.name}
            onChange={(name) => setEdited({ ...edited, name })}
          />
          <TextArea
            label="Text"
            hint="Words in double braces are asked for whenever it is taken: Dear {{name}}."
            error={faultOf('text')}
            rows={6}
            value={edited.text}
            onChange={(text) => setEdited({ ...edited, text })}
          />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Snippets"
      description="Texts that you write often. Type a slash and the name in an empty field to take one."
      footer={
        <>
          <Button icon={<Plus />} onClick={() => edit(NEW())}>
            New snippet
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {removed === null ? null : (
        <div className={styles.removed} role="status">
          <bdi>/{removed.name} was removed.</bdi>
          <Button size="small" onClick={() => void restore(removed)}>
            Undo
          </Button>
        </div>
      )}
      {snippets.length === 0 ? (
        <p className={styles.none}>
          None yet. One called <em>translate</em> could say: Translate into {'{{language}}'}, and keep the tone.
        </p>
      ) : (
        <ul className={styles.list}>
          {snippets.map((snippet) => (
            <li key={snippet.id} className={styles.row}>
              <div className={styles.words}>
                <bdi className={styles.name}>/{snippet.name}</bdi>
                <bdi className={styles.text}>{snippet.text.slice(0, 200)}</bdi>
              </div>
              <IconButton label={`Edit /${snippet.name}`} size="small" onClick={() => edit(snippet)}>
                <Pencil />
              </IconButton>
              <IconButton label={`Remove /${snippet.name}`} size="small" onClick={() => void remove(snippet)}>
                <Trash2 />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
