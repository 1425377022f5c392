import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { closeDialog, openNewTask } from '../../../src/renderer/app/next-steps/dialog-requests';
import { ATTACHMENT_MAX_BYTES } from '../../../src/shared/domain/attachment';
import { inputsOf } from '../connect/in-window';
import { sampleAttachment, sampleSchedule } from '../support/sample-tasks';
import { sampleId, sampleProblem } from '../support/samples';
import { opened } from './opened';

async function openedDialog(...args: Parameters<typeof opened>) {
  const open = await opened(...args);
  await open.user.click(screen.getByRole('button', { name: 'New task' }));
  return { ...open, dialog: within(await screen.findByRole('dialog', { name: 'New task' })) };
}

type Dialog = Awaited<ReturnType<typeof openedDialog>>['dialog'];
const field = (dialog: Dialog) => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'What should be done?' });
const chooser = () => screen.getByTestId<HTMLInputElement>('files-to-attach');

/** A file that says it is larger than anything that a test should make. */
function hugeFile(name: string): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: ATTACHMENT_MAX_BYTES + 1_048_576 });
  return file;
}

describe('a new task', () => {
  it('is given with what should be done, to whoever fits', async () => {
    const { fake, dialog, user, task } = await openedDialog();
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Agent' }).value).toBe('Choose for me');
    await user.type(field(dialog), 'Plan the garden');
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    expect((await task('Plan the garden')).getByRole('status').textContent).toBe('Waiting');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(inputsOf(fake, 'tasks.create')).toMatchObject([
      {
        prompt: 'Plan the garden',
        agent: null,
        level: null,
        attachmentIds: [],
        outputSchema: null,
        conversationId: null,
      },
    ]);
  });

  it('is given to an agent by name, by keyboard alone', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.keyboard('Translate this');
    const agent = dialog.getByRole('combobox', { name: 'Agent' });
    await dialog.findByRole('combobox', { name: 'Agent' });
    act(() => agent.focus());
    await waitFor(() => expect(fake.calls.some(({ call }) => call === 'agents.all')).toBe(true));
    await user.keyboard('translator{Enter}');
    act(() => field(dialog).focus());
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.create')).toMatchObject([{ prompt: 'Translate this', agent: 'translator' }]),
    );
  });

  it('tells "Choose for me" first, and each agent with its description', async () => {
    const { dialog, user } = await openedDialog();
    await user.click(dialog.getByRole('combobox', { name: 'Agent' }));
    await waitFor(() => expect(dialog.getAllByRole('option').length).toBeGreaterThan(2));
    const [first, second] = dialog.getAllByRole('option');
    expect(first?.getAttribute('aria-label')).toBe('Choose for me');
    expect(second?.getAttribute('aria-label')).toBe('Builder');
    expect(second?.getAttribute('aria-describedby')).toBeTruthy();
    expect(dialog.getAllByText('Writes, changes and repairs code and scripts.')[0]).toBeTruthy();
  });

  it('asks for what should be done, and gives nothing without it', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    expect(dialog.getByText('Say what should be done.')).toBeTruthy();
    expect(field(dialog).getAttribute('aria-invalid')).toBe('true');
    expect(inputsOf(fake, 'tasks.create')).toEqual([]);
  });

  it('keeps what was written while the dialog is closed, and on disk', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Half of it');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(fake.state.drafts.get('task')).toBe('Half of it'));
    await user.click(screen.getByRole('button', { name: 'New task' }));
    const again = within(await screen.findByRole('dialog', { name: 'New task' }));
    expect(field(again).value).toBe('Half of it');
    await user.click(again.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(fake.state.drafts.get('task')).toBe(''));
  });

  it('keeps its files with what was written, also over a restart, and lets go of them once it is given', async () => {
    const file = sampleAttachment();
    const { fake, dialog, user } = await openedDialog([], {
      drafts: new Map([['task', 'Read this']]),
      draftFiles: new Map([['task', [file.id]]]),
      attachments: new Map([[file.id, file]]),
    });
    expect(await dialog.findByText(file.name)).toBeDefined();
    await user.upload(chooser(), new File(['More'], 'more.txt'));
    await waitFor(() => expect(fake.state.draftFiles.get('task')).toHaveLength(2));
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.create')).toHaveLength(1));
    await waitFor(() => expect(fake.state.draftFiles.get('task')).toEqual([]));
  });

  it('begins with what was on disk', async () => {
    const { dialog } = await openedDialog([], { drafts: new Map([['task', 'From yesterday']]) });
    await waitFor(() => expect(field(dialog).value).toBe('From yesterday'));
  });

  it('stays with everything in it when it could not be given, and is then given once', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Do it');
    fake.failNext('tasks.create', sampleProblem({ sentence: 'The disk is full.' }));
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    expect(await dialog.findByText('The disk is full.')).toBeTruthy();
    expect(field(dialog).value).toBe('Do it');
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const ids = (inputsOf(fake, 'tasks.create') as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
  });

  it('asks for a level and for structured data, and for JSON in the schema', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Extract it');
    await user.click(dialog.getByText('More options'));
    await user.click(dialog.getByRole('radio', { name: 'Strong' }));
    await user.click(dialog.getByRole('switch', { name: 'Answer as structured data' }));
    const schema = dialog.getByRole('textbox', { name: 'JSON schema' });
    fireEvent.change(schema, { target: { value: '{"type": ' } });
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    expect(dialog.getByText(/This is not JSON yet/)).toBeTruthy();
    fireEvent.change(schema, { target: { value: '{"type":"object"}' } });
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.create')).toMatchObject([{ level: 'strong', outputSchema: '{"type":"object"}' }]),
    );
  });

  it('of a message remembers its conversation, and leaves what was written alone', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'My own');
    act(() => closeDialog('newTask'));
    act(() => openNewTask({ prompt: 'From the chat', conversationId: sampleId(0, 2) }));
    const other = within(await screen.findByRole('dialog', { name: 'New task' }));
    expect(field(other).value).toBe('From the chat');
    await user.click(other.getByRole('button', { name: 'Run task' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.create')).toMatchObject([
        { prompt: 'From the chat', conversationId: sampleId(0, 2) },
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'New task' }));
    expect(field(within(await screen.findByRole('dialog', { name: 'New task' }))).value).toBe('My own');
  });
});

describe('files of a new task', () => {
  it('are sent piece by piece, and go with the task', async () => {
    const { fake, dialog, user } = await openedDialog();
    const bytes = new Uint8Array(2_000_000).map((_, at) => at % 251);
    await user.upload(chooser(), new File([bytes], 'data.csv', { type: 'text/csv' }));
    expect(await dialog.findByText('1.9 MB')).toBeTruthy();
    const pieces = inputsOf(fake, 'tasks.addToAttachment') as { id: string; offset: number; data: string }[];
    expect(pieces.map(({ offset }) => offset)).toEqual([0, 786_432, 1_572_864]);
    const arrived = pieces.map(({ data }) => atob(data)).join('');
    expect(arrived.length).toBe(bytes.length);
    expect([...arrived].every((sign, at) => sign.charCodeAt(0) === bytes[at])).toBe(true);
    await user.type(field(dialog), 'Sum it up');
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.create')).toMatchObject([{ attachmentIds: [pieces[0]?.id] }]));
  });

  it('say their limit before, and are not sent beyond it', async () => {
    const { fake, dialog, user } = await openedDialog();
    expect(dialog.getByText(/25 MB each/)).toBeTruthy();
    await user.upload(chooser(), hugeFile('film.txt'));
    expect(await dialog.findByText(/film.txt has 26.0 MB, and a file can have at most 25 MB/)).toBeTruthy();
    expect(inputsOf(fake, 'tasks.beginAttachment')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove film.txt' }));
    expect(dialog.queryByText(/film.txt has/)).toBeNull();
  });

  it('say in words why main did not take them, and the task is given without them', async () => {
    const { fake, dialog, user } = await openedDialog();
    fake.failNext('tasks.endAttachment', sampleProblem({ sentence: 'a.txt is a program.', advice: 'Attach text.' }));
    await user.upload(chooser(), new File(['MZ'], 'a.txt', { type: 'text/plain' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('a.txt is a program. Attach text.');
    await user.type(field(dialog), 'Without');
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.create')).toMatchObject([{ attachmentIds: [] }]));
  });

  it('are waited for: a task is not given without a file that is on its way', async () => {
    const { fake, dialog, user } = await openedDialog();
    const goOn = fake.holdNext('tasks.endAttachment');
    await user.type(field(dialog), 'With it');
    await user.upload(chooser(), new File(['text'], 'b.txt', { type: 'text/plain' }));
    expect(await dialog.findByRole('progressbar', { name: 'Attaching b.txt' })).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    expect(await dialog.findByText(/still being read/)).toBeTruthy();
    goOn();
    await dialog.findByText('4 bytes');
    await user.click(dialog.getByRole('button', { name: 'Run task' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.create')).toHaveLength(1));
  });

  it('come from the clipboard and by being let go of, pictures with a small view', async () => {
    const { dialog } = await openedDialog();
    const picture = new File(['png'], 'image.png', { type: 'image/png' });
    fireEvent.paste(field(dialog), { clipboardData: { files: [picture], getData: () => '' } });
    await waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/png;base64,/));
    const report = new File(['%PDF'], 'report.pdf', { type: 'application/pdf' });
    fireEvent.drop(field(dialog), { dataTransfer: { types: ['Files'], files: [report] } });
    expect(await dialog.findByText('12 pages · 4 bytes')).toBeTruthy();
  });
});

describe('a schedule', () => {
  it('is read in plain words with its next moments, and saved', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Say what is due');
    await user.click(dialog.getByText('More options'));
    await user.click(dialog.getByRole('radio', { name: 'Weekly' }));
    await user.click(dialog.getByRole('button', { name: 'Friday' }));
    expect(await screen.findByText('Every 1, 2, 3, 4 at 07:30')).toBeTruthy();
    expect(screen.getByText(/^Next: /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save schedule' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.addSchedule')).toMatchObject([
        {
          prompt: 'Say what is due',
          agent: null,
          timing: { type: 'weekly', days: [1, 2, 3, 4], time: '07:30' },
          catchesUp: true,
          isOn: true,
        },
      ]),
    );
    expect(inputsOf(fake, 'tasks.create')).toEqual([]);
  });

  it('says what is wrong with cron text, and is not saved without a day', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Often');
    await user.click(dialog.getByText('More options'));
    await user.click(dialog.getByRole('radio', { name: 'Cron' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Cron text' }), { target: { value: '* * *' } });
    expect(await screen.findByText(/has not five fields/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Weekly' }));
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
      await user.click(screen.getByRole('button', { name: day }));
    }
    expect(await screen.findByText('Choose at least one day.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save schedule' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Monday' })));
    expect(inputsOf(fake, 'tasks.addSchedule')).toEqual([]);
  });

  it('leads to its time when main refuses that, and says why there alone', async () => {
    const { fake, dialog, user } = await openedDialog();
    await user.type(field(dialog), 'Often');
    await user.click(dialog.getByText('More options'));
    await user.click(dialog.getByRole('radio', { name: 'Cron' }));
    const cron = screen.getByRole('textbox', { name: 'Cron text' });
    fireEvent.change(cron, { target: { value: '* * *' } });
    expect(await screen.findByText(/has not five fields/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save schedule' }));
    await waitFor(() => expect(inputsOf(fake, 'tasks.addSchedule')).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(cron));
    expect(screen.getAllByText(/has not five fields/)).toHaveLength(1);
    expect(fake.state.schedules).toEqual([]);
  });

  it('says that a day is past, and no next moment', async () => {
    const { dialog, user } = await openedDialog();
    await user.click(dialog.getByText('More options'));
    await user.click(dialog.getByRole('radio', { name: 'Once' }));
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2020-01-01' } });
    expect(await screen.findByText('That time is past: it would never run.')).toBeTruthy();
    expect(screen.getByLabelText('Day').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText(/^Next: /)).toBeNull();
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '' } });
    expect(await screen.findByText('Give the day.')).toBeTruthy();
  });

  it('is listed with its words and times, switched off and on, deleted and brought back', async () => {
    const { fake, user, task } = await opened([], { id: 'schedules', schedules: [sampleSchedule()] });
    const row = await task('What is due today');
    expect(row.getByText('Every weekday at 07:30')).toBeTruthy();
    expect(row.getByText('not run yet')).toBeTruthy();
    await user.click(row.getByRole('switch', { name: 'What is due today is on' }));
    await waitFor(() => expect(fake.state.schedules[0]?.isOn).toBe(false));
    expect(await row.findByText('off')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Delete What is due today' }));
    expect(await screen.findByText('Nothing is scheduled')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await task('What is due today')).toBeTruthy();
  });

  it('is edited in the dialog with all that it has', async () => {
    const { fake, user, task } = await opened([], {
      id: 'schedules',
      schedules: [sampleSchedule({ attachments: [sampleAttachment()] })],
      attachments: new Map([[sampleAttachment().id, sampleAttachment()]]),
    });
    await user.click((await task('What is due today')).getByRole('button', { name: 'Edit What is due today' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit schedule' }));
    expect(dialog.getByText('notes.txt')).toBeTruthy();
    expect(dialog.queryByRole('radio', { name: 'Now' })).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'Daily' }));
    await user.click(dialog.getByRole('button', { name: 'Save schedule' }));
    await waitFor(() =>
      expect(inputsOf(fake, 'tasks.updateSchedule')).toMatchObject([
        { id: sampleSchedule().id, timing: { type: 'daily', time: '07:30' }, attachmentIds: [sampleAttachment().id] },
      ]),
    );
  });
});
