import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type ChatOptions, USUAL_CHAT_OPTIONS } from '../../../../shared/domain/chat-options';
import type { Problem } from '../../../../shared/domain/problem';
import { t } from '../../../../shared/language/t';
import { setChatOptions } from '../../../state/chat-options';
import { problemOf } from '../../../state/client';
import { useConnectionStore, usePrimary } from '../../../state/connections';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Rich } from '../../../ui/rich';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { ModelField } from '../../ai-configuration/backends/model-field';
import { useLongChoice } from '../long/use-long-choice';
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
        {label === undefined ? (
          <Rich
            text="{model} was set for a connection that is gone. It rests while that is not Primary."
            model={<bdi>{model.name}</bdi>}
          />
        ) : (
          <Rich
            text="{model} was set for {label}. It rests while that is not Primary."
            model={<bdi>{model.name}</bdi>}
            label={label}
          />
        )}
      </p>
      <Button size="small" onClick={onDrop}>
        {t('Remove it')}
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
  const long = useLongChoice(scope);
  const { parameters, faults } = parametersIn(form);
  const change = (next: Partial<OptionsForm>) => setForm((before) => ({ ...before, ...next }));
  const fault = (field: keyof OptionsForm) => (isTried ? faults[field] : undefined);

  const keep = async (next: ChatOptions) => {
    try {
      await setChatOptions(scope, next);
      await long.save(next === USUAL_CHAT_OPTIONS);
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
      title={t('How this conversation is asked')}
      description={t('It holds for this conversation alone, from the next question on.')}
      onSubmit={save}
      footer={
        <>
          <Button onClick={() => void keep(USUAL_CHAT_OPTIONS)}>{t('Reset')}</Button>
          <span className={styles.gap} />
          <Button onClick={() => onOpenChange(false)}>{t('Cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('Save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <TextArea
          label={t('Instructions')}
          hint={t(
            'Told to the model before everything else, behind those in Settings that hold for every conversation.',
          )}
          error={fault('instructions')}
          rows={4}
          placeholder={t('Answer in German. Be brief.')}
          value={form.instructions}
          onChange={(instructions) => change({ instructions })}
        />
        {resting === null ? null : <RestingModel options={options} onDrop={() => setResting(null)} />}
        {primary === undefined ? null : (
          <ModelField
            label={t('Model of {label}', { label: primary.label })}
            connectionId={primary.id}
            defaultModel={primary.defaultModel}
            model={form.model}
            autoFocus={model !== null}
            onChange={(next) => change({ model: next })}
          />
        )}
        {long.field}
        <details className={styles.fold} open={isUnfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>
            <ChevronRight aria-hidden="true" />
            {t('How it answers')}
          </summary>
          <div className={styles.parameters}>
            <TextField
              label={t('Temperature')}
              hint={t('0 is even, 2 is wild. Empty: the model’s own.')}
              error={fault('temperature')}
              inputMode="decimal"
              value={form.temperature}
              onChange={(temperature) => change({ temperature })}
            />
            <TextField
              label={t('Top-p')}
              hint={t('From 0 to 1. Empty: the model’s own.')}
              error={fault('topP')}
              inputMode="decimal"
              value={form.topP}
              onChange={(topP) => change({ topP })}
            />
            <TextField
              label={t('Most tokens of an answer')}
              hint={t('Reasoning counts as well. Empty: no limit of yours.')}
              error={fault('maxOutputTokens')}
              inputMode="numeric"
              value={form.maxOutputTokens}
              onChange={(maxOutputTokens) => change({ maxOutputTokens })}
            />
            <TextArea
              label={t('Stop sequences')}
              hint={t('One in each line. The answer ends before the first of them.')}
              error={fault('stopSequences')}
              rows={2}
              spellCheck={false}
              value={form.stopSequences}
              onChange={(stopSequences) => change({ stopSequences })}
            />
          </div>
          <p className={styles.remark}>
            {t('Some models refuse some of these; what they say then stands at the answer.')}
          </p>
        </details>
      </div>
    </Dialog>
  );
}
