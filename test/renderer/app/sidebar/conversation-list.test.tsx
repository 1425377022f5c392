import '../../support/browser-parts';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../../../src/renderer/app/app';
import { goTo, placeOf, useNavigation } from '../../../../src/renderer/app/navigation';
import type { Conversation } from '../../../../src/shared/domain/conversation';
import type { Folder } from '../../../../src/shared/domain/folder';
import type { FakeMain } from '../../support/fake-main';
import { openWindow } from '../../support/open-window';
import { NOON, sampleConnection, sampleConversation, sampleId, sampleProblem } from '../../support/samples';

let end: () => void = () => undefined;
afterEach(() => end());

const WORK: Folder = { id: sampleId(1, 6), name: 'Work', isOpen: true, createdAt: NOON };
const HOME: Folder = { id: sampleId(2, 6), name: 'Home', isOpen: true, createdAt: NOON };
const TITLES = ['Porto', 'Bread', 'Heat pumps', 'Regex', 'Boat'];

const chat = (n: number, change: Partial<Conversation> = {}) =>
  sampleConversation(n, { title: TITLES[n] ?? `Chat ${n}`, updatedAt: Date.now() - n * 1000, ...change });

async function open(conversations: Conversation[], folders: Folder[] = [], hash = '#/tasks'): Promise<FakeMain> {
  const snapshot = { connections: [sampleConnection({ isPrimary: true })] };
  const opened = await openWindow({ snapshot, conversations, folders });
  end = opened.end;
  window.location.hash = hash;
  await waitFor(() => expect(useNavigation.getState().place).toEqual(placeOf(hash)));
  render(<App />);
  return opened.fake;
}

const list = () => within(screen.getByRole('navigation', { name: 'Recent' }));
const row = (title: string) => list().getByRole('link', { name: title });
/** The titles under a heading, as they stand. */
const under = (name: string) => {
  const section = list().queryByRole('region', { name });
  return section
    ? within(section)
        .queryAllByRole('link')
        .map((link) => link.textContent)
    : null;
};
const headings = () =>
  list()
    .getAllByRole('heading')
    .map((heading) => heading.textContent);

async function menuOf(title: string): Promise<void> {
  act(() => row(title).focus());
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await screen.findByRole('menu');
}
async function choose(...names: string[]): Promise<void> {
  for (const name of names) {
    const item = await screen.findByRole('menuitem', { name });
    act(() => item.focus());
    await userEvent.keyboard('{Enter}');
  }
}
const undo = async () => {
  // A dialog that has just done its work lets nothing outside of it be pressed until it is gone.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
};

describe('a list of few', () => {
  it('has no headings but the day, no folders, and no archive', async () => {
    await open([chat(0), chat(1), chat(2)]);
    expect(headings()).toEqual(['Recent', 'Today']);
    expect(list().getAllByRole('link')).toHaveLength(3);
    expect(list().queryByRole('button', { name: 'Archived' })).toBeNull();
  });

  it('says how many stand in it, and where each stands', async () => {
    await open([chat(0), chat(1), chat(2)]);
    const items = list().getAllByRole('listitem');
    expect(
      items.map((item) => [item.ariaSetSize ?? item.getAttribute('aria-setsize'), item.getAttribute('aria-posinset')]),
    ).toEqual([
      ['3', '1'],
      ['3', '2'],
      ['3', '3'],
    ]);
  });
});

describe('a list of thousands', () => {
  const many = Array.from({ length: 400 }, (_, n) => chat(n));

  it('has only those in the document that are in sight, and reads on as one goes down', async () => {
    const fake = await open(many);
    expect(list().getAllByRole('link').length).toBeLessThan(50);
    const pages = () => fake.calls.filter(({ call }) => call === 'history.page').length;
    act(() => row('Porto').focus());
    for (let n = 0; n < 3; n += 1) {
      const before = pages();
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(pages()).toBe(before + 1));
    }
    expect(list().getAllByRole('link').length).toBeLessThan(60);
  });

  it('keeps the line with the focus in the document, however far it is', async () => {
    await open(many);
    act(() => row('Bread').focus());
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Chat 59'));
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Porto'));
  });
});

describe('letters', () => {
  it('lead to the row or the folder that begins with them', async () => {
    await open([chat(0), chat(1), chat(2), chat(4)], [WORK]);
    act(() => row('Porto').focus());
    await userEvent.keyboard('b');
    expect(document.activeElement).toBe(row('Bread'));
    await userEvent.keyboard('o');
    expect(document.activeElement).toBe(row('Boat'));
  });
});

describe('pins', () => {
  it('stand on top, are taken off again, and both can be undone', async () => {
    const fake = await open([chat(0), chat(1), chat(2)]);
    await menuOf('Bread');
    await choose('Pin');
    await waitFor(() => expect(under('Pinned')).toEqual(['Bread']));
    expect(under('Today')).toEqual(['Porto', 'Heat pumps']);
    await waitFor(() => expect(document.activeElement).toBe(row('Heat pumps')));
    await undo();
    await waitFor(() => expect(under('Pinned')).toBeNull());

    await menuOf('Bread');
    await choose('Pin');
    await waitFor(() => expect(under('Pinned')).toEqual(['Bread']));
    await menuOf('Bread');
    await choose('Unpin');
    await waitFor(() => expect(under('Today')).toEqual(['Porto', 'Bread', 'Heat pumps']));
    await waitFor(() => expect(fake.state.conversations.every(({ pinnedAt }) => pinnedAt === null)).toBe(true));
  });

  it('that main refuses are said, and stay as they were', async () => {
    const fake = await open([chat(0), chat(1)]);
    fake.failNext('history.pin', sampleProblem({ sentence: 'At most 100 conversations can be pinned.' }));
    await menuOf('Bread');
    await choose('Pin');
    expect(await screen.findByText('At most 100 conversations can be pinned.')).toBeDefined();
    expect(under('Today')).toEqual(['Porto', 'Bread']);
  });
});

describe('folders', () => {
  it('are made from a row’s menu with the row in them, and undone together', async () => {
    const fake = await open([chat(0), chat(1)]);
    await menuOf('Bread');
    await choose('Move to folder', 'New folder …');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Baking{Enter}');
    await waitFor(() => expect(under('Baking')).toEqual(['Bread']));
    expect(under('Today')).toEqual(['Porto']);
    await undo();
    await waitFor(() => expect(under('Baking')).toBeNull());
    expect(under('Today')).toEqual(['Porto', 'Bread']);
    expect(fake.state.folders).toEqual([]);
  });

  it('say in their dialog why a name will not do', async () => {
    await open([chat(0)], [WORK]);
    await menuOf('Porto');
    await choose('Move to folder', 'New folder …');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Work{Enter}');
    expect(await screen.findByText('There is a folder called Work already. Choose another name.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' at home{Enter}');
    await waitFor(() => expect(under('Work at home')).toEqual(['Porto']));
  });

  it('take conversations in and give them back, with undo', async () => {
    await open([chat(0), chat(1)], [WORK, HOME]);
    await menuOf('Bread');
    await choose('Move to folder', 'Work');
    await waitFor(() => expect(under('Work')).toEqual(['Bread']));
    expect(await screen.findByText('“Bread” was moved to Work.')).toBeDefined();
    await menuOf('Bread');
    await userEvent.keyboard('{Escape}');
    await menuOf('Bread');
    await choose('Move to folder', 'Out of the folder');
    await waitFor(() => expect(under('Today')).toEqual(['Porto', 'Bread']));
  });

  it('fold and unfold by a click and by the arrows, and stay so', async () => {
    const fake = await open([chat(0, { folderId: WORK.id }), chat(1)], [WORK]);
    const head = list().getByRole('button', { name: 'Work', expanded: true });
    await userEvent.click(head);
    expect(under('Work')).toEqual([]);
    await waitFor(() => expect(fake.state.folders[0]?.isOpen).toBe(false));
    act(() => head.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(under('Work')).toEqual(['Porto']);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row('Porto'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(head);
    await userEvent.keyboard('{ArrowLeft}');
    expect(under('Work')).toEqual([]);
  });

  it('read what is in them when they are first opened', async () => {
    await open([chat(0, { folderId: WORK.id }), chat(1)], [{ ...WORK, isOpen: false }]);
    await userEvent.click(list().getByRole('button', { name: 'Work' }));
    await waitFor(() => expect(under('Work')).toEqual(['Porto']));
  });

  it('are renamed with F2, with undo', async () => {
    const fake = await open([chat(0)], [WORK]);
    act(() => list().getByRole('button', { name: 'Work' }).focus());
    await userEvent.keyboard('{F2}');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Job{Enter}');
    expect(await screen.findByText('The folder Work is called Job now.')).toBeDefined();
    await undo();
    await waitFor(() => expect(fake.state.folders[0]?.name).toBe('Work'));
  });

  it('leave what is in them when they are removed, with undo', async () => {
    await open([chat(0, { folderId: WORK.id }), chat(1)], [WORK]);
    act(() => list().getByRole('button', { name: 'Work' }).focus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(under('Today')).toEqual(['Porto', 'Bread']));
    expect(await screen.findByText('The folder Work was removed. Its chats stay.')).toBeDefined();
    await undo();
    await waitFor(() => expect(under('Work')).toEqual(['Porto']));
  });

  it('take what is dropped on them; the pins and the days do as well', async () => {
    await open([chat(0), chat(1), chat(2, { pinnedAt: 1 })], [WORK]);
    const dataTransfer = {
      types: [] as string[],
      setData: (type: string) => dataTransfer.types.push(type),
      clearData: () => undefined,
    };
    const drag = (title: string, name: string) => {
      fireEvent.dragStart(row(title), { dataTransfer });
      const target = list().getByRole('region', { name });
      fireEvent.dragOver(target, { dataTransfer });
      fireEvent.drop(target, { dataTransfer });
    };
    drag('Bread', 'Work');
    await waitFor(() => expect(under('Work')).toEqual(['Bread']));
    drag('Porto', 'Pinned');
    await waitFor(() => expect(under('Pinned')).toEqual(['Porto', 'Heat pumps']));
    drag('Heat pumps', 'Work');
    await waitFor(() => expect(under('Work')).toEqual(['Bread', 'Heat pumps']));
  });
});

describe('the archive', () => {
  it('takes conversations, shows them, and gives them back', async () => {
    await open([chat(0), chat(1), chat(2)]);
    await menuOf('Bread');
    await choose('Archive');
    await waitFor(() => expect(under('Today')).toEqual(['Porto', 'Heat pumps']));
    await userEvent.click(list().getByRole('button', { name: 'Archived' }));
    await waitFor(() => expect(under('Today')).toEqual(['Bread']));
    await menuOf('Bread');
    await choose('Put back in the list');
    expect(await list().findByText('Nothing is archived.')).toBeDefined();
    await userEvent.click(list().getByRole('button', { name: 'Back to all chats' }));
    await waitFor(() => expect(under('Today')).toEqual(['Porto', 'Bread', 'Heat pumps']));
  });

  it('holds no row that marks what is on the screen, so that the link “Chat” does', async () => {
    const [one, two] = [chat(0, { archivedAt: 1 }), chat(1, { folderId: WORK.id })];
    await open([one, two], [WORK], `#/chat/${one.id}`);
    const link = () => screen.getByRole('link', { name: 'Chat' });
    expect(link().hasAttribute('data-quiet')).toBe(false);
    act(() => goTo('chat', two.id));
    await waitFor(() => expect(link().hasAttribute('data-quiet')).toBe(true));
    await userEvent.click(list().getByRole('button', { name: 'Work' }));
    expect(link().hasAttribute('data-quiet')).toBe(false);
  });

  it('is offered from the start when there is something in it', async () => {
    await open([chat(0), chat(1, { archivedAt: 1 })]);
    expect(under('Today')).toEqual(['Porto']);
    expect(list().getByRole('button', { name: 'Archived' })).toBeDefined();
  });

  it('leaves the conversation on the screen, and an undo comes back to it', async () => {
    const one = chat(1);
    await open([chat(0), one], [], `#/chat/${one.id}`);
    // The composer takes the focus when the chat's code has come.
    const composer = await screen.findByRole('textbox', { name: 'Message' });
    await waitFor(() => expect(document.activeElement).toBe(composer));
    await menuOf('Bread');
    await choose('Archive');
    await waitFor(() => expect(window.location.hash).toBe('#/chat'));
    await undo();
    await waitFor(() => expect(window.location.hash).toBe(`#/chat/${one.id}`));
  });
});

describe('several at once', () => {
  const all = () => [0, 1, 2, 3, 4].map((n) => chat(n));
  const boxes = () => list().queryAllByRole('checkbox', { checked: true });

  it('are selected with the keys that other lists have, and deleted with one undo', async () => {
    const fake = await open(all());
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(row('Bread'));
    await user.keyboard('{/Control}{Shift>}');
    await user.click(row('Regex'));
    await user.keyboard('{/Shift}');
    expect(await list().findByText('3 selected')).toBeDefined();
    expect(window.location.hash).toBe('#/tasks');
    await user.click(await list().findByRole('button', { name: 'Delete selected' }));
    expect(under('Today')).toEqual(['Porto', 'Boat']);
    expect(await screen.findByText('3 chats were deleted.')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(row('Boat')));
    await waitFor(() => expect(fake.state.conversations).toHaveLength(2));
    await undo();
    await waitFor(() => expect(under('Today')).toHaveLength(5));
    expect(boxes()).toEqual([]);
  });

  it('are selected by keyboard, and moved with one undo', async () => {
    await open(all(), [WORK]);
    act(() => row('Porto').focus());
    await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    expect(boxes()).toHaveLength(2);
    await userEvent.click(await list().findByRole('button', { name: 'Move selected to folder' }));
    await choose('Work');
    await waitFor(() => expect(under('Work')).toEqual(['Porto', 'Bread']));
    await undo();
    await waitFor(() => expect(under('Work')).toEqual([]));
    expect(under('Today')).toHaveLength(5);
  });

  it('are all of what is listed with one key, archived, and put back together', async () => {
    await open(all());
    act(() => row('Porto').focus());
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(boxes()).toHaveLength(5);
    await userEvent.click(await list().findByRole('button', { name: 'Archive selected' }));
    expect(await screen.findByText('5 chats were archived.')).toBeDefined();
    await undo();
    await waitFor(() => expect(under('Today')).toHaveLength(5));
  });

  it('are none any more after Escape, and a click opens again', async () => {
    await open(all());
    await menuOf('Bread');
    await choose('Select');
    await waitFor(() => expect(boxes()).toHaveLength(1));
    await userEvent.click(row('Porto'));
    expect(boxes()).toHaveLength(2);
    act(() => row('Porto').focus());
    await userEvent.keyboard('{Escape}');
    expect(list().queryAllByRole('checkbox')).toEqual([]);
    await userEvent.click(row('Porto'));
    await waitFor(() => expect(row('Porto').getAttribute('aria-current')).toBe('page'));
  });
});

describe('the palette', () => {
  const take = async (typed: string) => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Search' }), typed);
    await userEvent.keyboard('{Enter}');
  };

  it('does to the conversation on the screen what its menu does', async () => {
    const one = chat(1);
    await open([chat(0), one], [WORK], `#/chat/${one.id}`);
    await take('pin this');
    await waitFor(() => expect(under('Pinned')).toEqual(['Bread']));
    await take('unpin this');
    await waitFor(() => expect(under('Pinned')).toBeNull());
    await take('folder work');
    await waitFor(() => expect(under('Work')).toEqual(['Bread']));
    await take('take out of');
    await waitFor(() => expect(under('Work')).toEqual([]));
    await take('archive this');
    await waitFor(() => expect(under('Today')).toEqual(['Porto']));
    await take('archived conv');
    await waitFor(() => expect(under('Today')).toEqual(['Bread']));
  });

  it('offers nothing of that where no conversation is open', async () => {
    await open([chat(0)]);
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox', { name: 'Search' });
    expect(screen.queryByRole('option', { name: /this conversation/ })).toBeNull();
    expect(screen.getByRole('option', { name: 'New folder' })).toBeDefined();
  });
});
