import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Agent } from '../../../../shared/domain/agent';
import { t } from '../../../../shared/language/t';
import { goTo, hashOf } from '../../../app/navigation';
import { isPressed } from '../../../app/shortcuts/pressed';
import { Button } from '../../../ui/button';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Screen } from '../../../ui/screen';
import { ScreenHeader } from '../../../ui/screen-header';
import { toast } from '../../../ui/toast';
import { OutlookLine } from '../outlook-line';
import { useArrivalFocus } from '../use-arrival-focus';
import { useOutlooks } from '../use-outlooks';
import styles from './editor.module.css';
import { EditorActions } from './editor-actions';
import { IdentitySection } from './identity-section';
import { InstructionsSection } from './instructions-section';
import { LeaveDialog } from './leave-dialog';
import { LimitsSection } from './limits-section';
import { ToolsSection } from './tools-section';
import { useAgentForm } from './use-agent-form';
import { WorkSection } from './work-section';

/** The page of one agent; null makes a new one. What is not saved stays when the page is left. */
export function AgentEditor({ agent }: { readonly agent: Agent | null }) {
  const editing = useAgentForm(agent);
  const { form, change, faults, isChanged, isSaving, problem, tries } = editing;
  const outlooks = useOutlooks();
  const [isLeaving, setLeaving] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const headRef = useRef<HTMLDivElement>(null);
  useArrivalFocus(headRef);

  // A try to save that failed leads to the first field that is to be put right.
  useEffect(() => {
    if (tries > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const save = async (): Promise<boolean> => {
    const saved = await editing.save();
    if (saved === null) return false;
    toast(t('{name} is saved.', { name: saved.title }));
    if (agent === null) goTo('agents', saved.id, { replace: true });
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (!isPressed('save_agent', event)) return;
    event.preventDefault();
    if (isChanged) void save();
  };
  const leave = (event: MouseEvent) => {
    if (!isChanged) return;
    event.preventDefault();
    setLeaving(true);
  };

  return (
    <Screen>
      <a className={styles.back} href={hashOf({ screen: 'agents', id: null })} onClick={leave}>
        <ArrowLeft aria-hidden="true" />
        {t('All agents')}
      </a>
      <div ref={headRef} tabIndex={-1} className={styles.head}>
        <ScreenHeader
          title={agent?.title ?? t('New agent')}
          description={
            agent ? (
              <>
                <span className={styles.name}>{`agent:${agent.name}`}</span> · {originWords(agent)}
              </>
            ) : (
              t('A specialist of your own for tasks. Rules send its work where you want it.')
            )
          }
          actions={agent ? <EditorActions agent={agent} isDirty={isChanged} /> : undefined}
        />
        {agent ? <OutlookLine outlooks={outlooks} name={agent.name} /> : null}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl S from any field of the form */}
      <form
        ref={formRef}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={press}
      >
        <IdentitySection {...{ form, change, faults }} savedName={agent?.name ?? null} />
        <InstructionsSection {...{ form, change, faults }} />
        <WorkSection {...{ form, change, faults }} />
        <ToolsSection {...{ form, change, faults }} />
        <LimitsSection {...{ form, change, faults }} />
        {problem ? <ProblemPanel problem={problem} /> : null}
        {isChanged || agent === null ? (
          <div className={styles.bar}>
            <p className={styles.unsaved} role="status">
              {barWords(isChanged, Object.keys(faults).length)}
            </p>
            <div className={styles.buttons}>
              <Button disabled={!isChanged} onClick={editing.discard}>
                {t('Discard changes')}
              </Button>
              <Button type="submit" variant="primary" busy={isSaving}>
                {agent ? t('Save changes') : t('Add agent')}
              </Button>
            </div>
          </div>
        ) : null}
      </form>
      {isLeaving ? (
        <LeaveDialog
          title={form.title.trim() || t('the new agent')}
          onStay={() => setLeaving(false)}
          onDiscard={() => {
            editing.discard();
            goTo('agents');
          }}
          onSave={async () => {
            const isSaved = await save();
            setLeaving(false);
            if (isSaved) goTo('agents');
          }}
        />
      ) : null}
    </Screen>
  );
}

function originWords({ isShipped, isChanged }: Agent): string {
  if (!isShipped) return t('your own');
  return isChanged ? t('comes with Signalbox, changed by you') : t('comes with Signalbox');
}

function barWords(isChanged: boolean, faults: number): string {
  if (faults > 0)
    return t('{count, plural, =1 {One field is} other {# fields are}} to be put right.', { count: faults });
  return isChanged ? t('Not saved yet. It is kept here if you go elsewhere.') : '';
}
