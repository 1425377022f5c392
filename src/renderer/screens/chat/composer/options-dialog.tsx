import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type ChatOptions, USUAL_CHAT_OPTIONS } from '../../../../shared/domain/chat-options';
import type { Problem } from '../../../../shared/domain/problem';
import { setChatOptions } from '../../../state/chat-options';
import { problemOf } from '../../../state/client';
import { useConnectionStore, usePrimary } from '../../../state/connections';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { ModelField } from '../../ai-configuration/backends/model-field';
import { LongState } from '../long/long-state';
import { formOf, type OptionsForm, parametersIn } from './options-form';
import styles from './options-dialog.module.css';
import { rests } from './options-words';

/** What {@link OptionsDialog} is told. */
export interface OptionsDialogProps {
  /** A conversation's id, or 'new'. */
  readonly scope: string;
  readonly options: ChatOptions;
  /** A model that was named already: it stands in the field and is set once the person saves. Empty: the field is to be filled. */
  readonly model: string | null;
  readonly onOpenChange: (open: boolean) => void;
}

/** A model that waits for its connection to be Primary again. */
function RestingModel({ options, onDrop }: { readonly options: ChatOptions; onDrop(): void }) {
  const { model } = options;
  const label = useConnectionStore(({ byId }) => byId[model?.connectionId ?? '']?.label);
  if (model === null) return null;
  return (
    <div className={styles.resting}>
      <p>
        <bdi>{model.name}</bdi> was set for {label ?? 'a connection that is gone'}. It rests while that is not Primary.
      </p>
      <Button size="small" onClick={onDrop}>
        Remove it
      </Button>
    </div>
  );
}

/** How one conversation is asked: what the model is told first, which model of Primary it is, and how it answers. */
export function OptionsDialog({ scope, options, model, onOpenChange }: OptionsDialogProps) {
  const primary = usePrimary();
  const [form, setForm] = useState<OptionsForm>(() => {
    const begun = formOf(options, primary?.id ?? null);
    return model === null || model === '' ? begun : { ...begun, model };
  });
  const [resting, setResting] = useState(rests(options, primary) ? options.model : null);
  const [isUnfolded, setUnfolded] = useState(Object.values(options.parameters).some((value) => value !== null));
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { parameters, faults } = parametersIn(form);
  const change = (next: Partial<OptionsForm>) => setForm((before) => ({ ...before, ...next }));
  const fault = (field: keyof OptionsForm) => (isTried ? faults[field] : undefined);

  const keep = async (next: ChatOptions) => {
    try {
      await setChatOptions(scope, next);
      onOpenChange(false);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const save = () => {
    setTried(true);
    if (parameters === null) {
      // What does not fit must be seen.
      setUnfolded(true);
      return;
    }
    const chosen = form.model?.trim() ?? '';
    const named = primary && chosen !== '' ? { connectionId: primary.id, name: chosen } : null;
    void keep({ instructions: form.instructions, parameters, model: named ?? resting });
  };

  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="How this conversation is asked"
      description="It holds for this conversation alone, from the next question on."
      onSubmit={save}
      footer={
        <>
          <Button onClick={() => void keep(USUAL_CHAT_OPTIONS)}>As usual</Button>
          <span className={styles.gap} />
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <TextArea
          label="Instructions"
          hint="Told to the model before everything else, behind those in Settings that hold for every conversation."
          error={fault('instructions')}
          rows={4}
          placeholder="Answer in German. Be brief."
          value={form.instructions}
          onChange={(instructions) => change({ instructions })}
        />
        {resting === null ? null : <RestingModel options={options} onDrop={() => setResting(null)} />}
        {primary === undefined ? null : (
          <ModelField
            label={`Model of ${primary.label}`}
            connectionId={primary.id}
            defaultModel={primary.defaultModel}
            model={form.model}
            autoFocus={model !== null}
            onChange={(next) => change({ model: next })}
          />
        )}
        {scope === 'new' ? null : <LongState conversationId={scope} />}
        <details className={styles.fold} open={isUnfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>
            <ChevronRight aria-hidden="true" />
            How it answers
          </summary>
          <div className={styles.parameters}>
            <TextField
              label="Temperature"
              hint="0 is even, 2 is wild. Empty: the model’s own."
              error={fault('temperature')}
              inputMode="decimal"
              value={form.temperature}
              onChange={(temperature) => change({ temperature })}
            />
            <TextField
              label="Top-p"
              hint="From 0 to 1. Empty: the model’s own."
              error={fault('topP')}
              inputMode="decimal"
              value={form.topP}
              onChange={(topP) => change({ topP })}
            />
            <TextField
              label="Most tokens of an answer"
              hint="Reasoning counts as well. Empty: no limit of yours."
              error={fault('maxOutputTokens')}
              inputMode="numeric"
              value={form.maxOutputTokens}
              onChange={(maxOutputTokens) => change({ maxOutputTokens })}
            />
            <TextArea
              label="Stop sequences"
              hint="One in each line. The answer ends before the first of them."
              error={fault('stopSequences')}
              rows={2}
              spellCheck={false}
              value={form.stopSequences}
              onChange={(stopSequences) => change({ stopSequences })}
            />
          </div>
          <p className={styles.remark}>Some models refuse some of these; what they say then stands at the answer.</p>
        </details>
      </div>
    </Dialog>
  );
}
