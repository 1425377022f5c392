import '../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { followImports } from '../../../src/renderer/app/import-news';
import { goTo } from '../../../src/renderer/app/navigation';
import { YOUR_CHATS } from '../../../src/renderer/screens/settings/import/place';
import { YourChats } from '../../../src/renderer/screens/settings/import/your-chats';
import { useChatImport } from '../../../src/renderer/state/chat-import';
import { useToasts } from '../../../src/renderer/ui/toast';
import type { ChatImport } from '../../../src/shared/domain/chat-import';
import type { FakeMain } from '../support/fake-main';
import { inputsOf } from '../connect/in-window';
import { openWindow } from '../support/open-window';
import { NOON, sampleId, sampleProblem } from '../support/samples';

let end: () => void = () => undefined;
afterEach(() => {
  end();
  useChatImport.setState(useChatImport.getInitialState(), true);
});

const nothing: ChatImport['report'] = {
  added: 0,
  updated: 0,
  alreadyHere: 0,
  messages: 0,
  leftOut: [],
  losses: [],
  endsInTheMiddle: false,
};

function sampleImport(change: Partial<ChatImport> = {}): ChatImport {
  return {
    id: sampleId(1, 9),
    fileName: 'conversations.json',
    state: 'done',
    bytesRead: 500,
    bytes: 1000,
    report: nothing,
    problem: null,
    startedAt: NOON,
    endedAt: NOON + 1000,
    ...change,
  };
}

async function open(chatImport: ChatImport | null = null): Promise<FakeMain & { leave(): void }> {
  const opened = await openWindow({ chatImport });
  end = opened.end;
  const { unmount } = render(<YourChats />);
  return { ...opened.fake, leave: unmount };
}

const choose = (file: File) => userEvent.upload(screen.getByTestId('chats-to-import'), file);
const bar = () => screen.findByRole('progressbar', { name: /^Importing/ });

describe('importing chats', () => {
  it('hands the file over in pieces, in order, and says what came of it', async () => {
    const fake = await open();
    const content = 'x'.repeat(800_000);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bring back chats that I deleted here' }));
    await choose(new File([content], 'conversations.json'));
    expect(await screen.findByText('No new chats came in.')).toBeDefined();
    expect(inputsOf(fake, 'chatFiles.beginImport')).toMatchObject([{ name: 'conversations.json', bytes: 800_000 }]);
    const pieces = inputsOf(fake, 'chatFiles.addToImport') as { offset: number; data: string }[];
    expect(pieces.map(({ offset }) => offset)).toEqual([0, 786_432]);
    expect(pieces.map(({ data }) => atob(data)).join('')).toBe(content);
    expect(inputsOf(fake, 'chatFiles.startImport')).toMatchObject([{ bringBackDeleted: true }]);
  });

  it('stops a file that is on its way, and lets go of it', async () => {
    const fake = await open();
    const goOn = fake.holdNext('chatFiles.addToImport');
    await choose(new File(['[]'], 'conversations.json'));
    await bar();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    goOn();
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeDefined();
    expect(inputsOf(fake, 'chatFiles.giveUpImport')).toHaveLength(1);
    expect(inputsOf(fake, 'chatFiles.startImport')).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows how far one is that goes on while the screen was left, and stops it', async () => {
    const running = sampleImport({ state: 'running', endedAt: null, report: { ...nothing, added: 12 } });
    const fake = await open(running);
    expect((await bar()).getAttribute('value')).toBe('0.5');
    fake.leave();
    act(() => fake.emit({ type: 'import_changed', import: { ...running, bytesRead: 900 } }));
    await waitFor(() => expect(useChatImport.getState().current?.bytesRead).toBe(900));
    render(<YourChats />);
    expect((await bar()).getAttribute('value')).toBe('0.9');
    expect(screen.getByText(/12 chats so far/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/^The import was stopped\./)).toBeDefined();
  });

  it('reports what was left out and what is missing, whatever the titles are', async () => {
    await open(
      sampleImport({
        report: {
          added: 412,
          updated: 1,
          alreadyHere: 20,
          messages: 9310,
          leftOut: [{ reason: 'deleted_here', count: 7, titles: ['<b>Old</b> \u202Etxt', 'Trip'] }],
          losses: [{ reason: 'unknown_kind', kind: 'hologram', count: 1, titles: ['Trip'] }],
          endsInTheMiddle: true,
        },
      }),
    );
    const report = within(await screen.findByRole('region', { name: 'Last import' }));
    expect(report.getByText('412 chats came in, and 1 chat got what was new: 9,310 messages.')).toBeDefined();
    expect(report.getByText('20 chats were here already, with everything.')).toBeDefined();
    expect(report.getByText(/7 chats that you deleted here/)).toBeDefined();
    expect(report.getByText('The first 2')).toBeDefined();
    expect(report.getByText('<b>Old</b> txt')).toBeDefined();
    expect(report.getByText(/“hologram”/)).toBeDefined();
    expect(report.getByText(/The file ends in the middle/)).toBeDefined();
  });

  it('says why a file could not be read, and what to do', async () => {
    const problem = { sentence: '“a.json” is a web page, for reading in a browser.', advice: 'Choose the archive.' };
    await open(sampleImport({ state: 'failed', problem }));
    expect(await screen.findByText(problem.sentence)).toBeDefined();
    expect(screen.getByText(problem.advice)).toBeDefined();
  });

  it('refuses an empty file before anything is sent, and says what main refuses', async () => {
    const fake = await open();
    await choose(new File([], 'conversations.json'));
    expect(await screen.findByText('“conversations.json” is empty.')).toBeDefined();
    expect(inputsOf(fake, 'chatFiles.beginImport')).toEqual([]);
    fake.failNext('chatFiles.beginImport', sampleProblem({ sentence: 'Another file of conversations is being read.' }));
    await choose(new File(['[]'], 'conversations.json'));
    expect(await screen.findByText('Another file of conversations is being read.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeDefined();
  });

  it('reads the list of chats again at its end', async () => {
    const fake = await open();
    const before = inputsOf(fake, 'history.overview').length;
    act(() => fake.emit({ type: 'import_changed', import: sampleImport() }));
    await waitFor(() => expect(inputsOf(fake, 'history.overview').length).toBe(before + 1));
  });

  it('says how it ended to whoever is elsewhere, once, and leads there', async () => {
    const fake = await open();
    const stop = followImports();
    const ended = sampleImport({ report: { ...nothing, added: 3, messages: 12 } });
    goTo('settings', null, { replace: true });
    act(() => fake.emit({ type: 'import_changed', import: ended }));
    await waitFor(() => expect(useChatImport.getState().current?.report.added).toBe(3));
    expect(useToasts.getState().toasts).toEqual([]);
    goTo('usage', null, { replace: true });
    act(() => fake.emit({ type: 'import_changed', import: { ...ended, state: 'running' } }));
    act(() => fake.emit({ type: 'import_changed', import: ended }));
    act(() => fake.emit({ type: 'import_changed', import: ended }));
    await waitFor(() =>
      expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['3 chats came in: 12 messages.']),
    );
    useToasts.getState().toasts[0]?.action?.run();
    await waitFor(() => expect(window.location.hash).toBe(`#/settings/${YOUR_CHATS}`));
    stop();
  });

  it('has the focus where a command leads to it', async () => {
    goTo('settings', YOUR_CHATS, { replace: true });
    await open();
    act(() => goTo('settings', YOUR_CHATS, { replace: true }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a file' })));
  });
});
