import { useState } from 'react';
import type { Problem } from '../../../../shared/domain/problem';
import type { ToolServer } from '../../../../shared/domain/tool-server';
import { t } from '../../../../shared/language/t';
import { withOpenVault } from '../../../app/next-steps/with-open-vault';
import { problemOf } from '../../../state/client';
import { addToolServer, updateToolServer } from '../../../state/tools';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemPanel } from '../../../ui/problem-panel';
import { Segmented } from '../../../ui/segmented';
import { TextField } from '../../../ui/text-field';
import { AddressFields } from './address-fields';
import { ProgramFields } from './program-fields';
import { SecretLines } from './secret-lines';
import { connectServer } from './server-actions';
import { entryOf, keepsSecrets, type ServerFaults, serverFaultsOf, type ServerForm, serverFormOf } from './server-form';

interface ServerDialogProps {
  /** Null: a new one. */
  readonly server: ToolServer | null;
  readonly onClose: () => void;
}

/** Fields of the contract that have a place in the form. */
const FIELDS: Readonly<Record<string, keyof ServerFaults>> = {
  name: 'name',
  command: 'command',
  url: 'url',
  'transport.command': 'command',
  'transport.args': 'args',
  'transport.url': 'url',
};

/** Adds a tool server and connects it, or changes one. */
export function ServerDialog({ server, onClose }: ServerDialogProps) {
  const [form, setForm] = useState<ServerForm>(() => serverFormOf(server));
  // Made once, so that a call that is repeated after a lost line adds one server.
  const [id] = useState(() => server?.id ?? crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = problem?.field == null ? undefined : FIELDS[problem.field];
  const faults: ServerFaults = {
    ...(isTried && serverFaultsOf(form, server)),
    ...(problem && field && { [field]: `${problem.sentence} ${problem.advice}` }),
  };
  const change = (part: Partial<ServerForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const save = async () => {
    setTried(true);
    if (isBusy || Object.keys(serverFaultsOf(form, server)).length > 0) return;
    setBusy(true);
    setProblem(null);
    try {
      const entry = entryOf(form, server, id);
      const saved = await withOpenVault(() => (server ? updateToolServer(entry) : addToolServer(entry)));
      if (!saved.given) return;
      onClose();
      if (saved.value.isOn) void connectServer(saved.value);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={server ? t('Edit {name}', { name: server.name }) : t('Add tool server')}
      description={
        form.type === 'stdio'
          ? t(
              'A tool server is a program that runs with your rights: it can read, change and send whatever you can. Add only what you trust.',
            )
          : t(
              'What an agent hands to a tool goes to this address, your files included where they are part of its work. Add only what you trust.',
            )
      }
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="primary" busy={isBusy}>
            {server ? t('Save') : t('Add and connect')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Name')}
        hint={t('As agents and questions to you call it: “Files”, “Calendar”.')}
        error={faults.name}
        autoFocus
        value={form.name}
        onChange={(name) => change({ name })}
      />
      <Segmented
        label={t('How it is reached')}
        value={form.type}
        onChange={(type) => change({ type })}
        options={[
          { value: 'stdio', label: t('Program') },
          { value: 'http', label: t('Address') },
        ]}
      />
      {form.type === 'stdio' ? (
        <ProgramFields form={form} faults={faults} onChange={change} />
      ) : (
        <AddressFields form={form} faults={faults} onChange={change} />
      )}
      <SecretLines
        type={form.type}
        lines={form.secrets}
        faults={faults.secrets ?? {}}
        isKept={keepsSecrets(form, server)}
        onChange={(secrets) => change({ secrets })}
      />
      {problem && field === undefined ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
