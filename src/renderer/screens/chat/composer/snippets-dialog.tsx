import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { SNIPPET_NAME_MAX, type Snippet } from '../../../../shared/domain/snippet';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { removeSnippet, restoreSnippet, saveSnippet, useSnippets } from '../../../state/chat-snippets';
import { problemOf } from '../../../state/client';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { IconButton } from '../../../ui/icon-button';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Rich } from '../../../ui/rich';
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

const emphasised = (words: ReactNode) => <em>{words}</em>;

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
        title={snippets.some(({ id }) => id === edited.id) ? t('Edit snippet') : t('New snippet')}
        onSubmit={() => void save(edited)}
        footer={
          <>
            <Button onClick={() => edit(null)}>{t('Cancel')}</Button>
            <Button variant="primary" type="submit">
              {t('Save')}
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          {problem !== null && problem.field === null ? <ProblemPanel problem={problem} /> : null}
          <TextField
            label={t('Name')}
            hint={t('What is typed behind the slash, such as weekly-report.')}
            error={faultOf('name')}
            autoFocus
            maxLength={SNIPPET_NAME_MAX}
            value={edited.name}
            onChange={(name) => setEdited({ ...edited, name })}
          />
          <TextArea
            label={t('Text')}
            hint={t('Words in double braces are asked for whenever it is taken: Dear {example}.', {
              example: '{{name}}',
            })}
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
      title={t('Snippets')}
      description={t('Texts that you write often. Type a slash and the name in an empty field to take one.')}
      footer={
        <>
          <Button icon={<Plus />} onClick={() => edit(NEW())}>
            {t('New snippet')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      {removed === null ? null : (
        <div className={styles.removed} role="status">
          <bdi>{t('/{name} was removed.', { name: removed.name })}</bdi>
          <Button size="small" onClick={() => void restore(removed)}>
            {t('Undo')}
          </Button>
        </div>
      )}
      {snippets.length === 0 ? (
        <p className={styles.none}>
          <Rich
            text="None yet. One called <name>translate</name> could say: Translate into {variable}, and keep the tone."
            name={emphasised}
            variable="{{language}}"
          />
        </p>
      ) : (
        <ul className={styles.list}>
          {snippets.map((snippet) => (
            <li key={snippet.id} className={styles.row}>
              <div className={styles.words}>
                <bdi className={styles.name}>/{snippet.name}</bdi>
                <bdi className={styles.text}>{snippet.text.slice(0, 200)}</bdi>
              </div>
              <IconButton label={t('Edit /{name}', { name: snippet.name })} size="small" onClick={() => edit(snippet)}>
                <Pencil />
              </IconButton>
              <IconButton
                label={t('Remove /{name}', { name: snippet.name })}
                size="small"
                onClick={() => void remove(snippet)}
              >
                <Trash2 />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
