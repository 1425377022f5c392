import '../support/browser-parts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../src/renderer/ui/button';
import { Combobox } from '../../../src/renderer/ui/combobox';
import { ConfirmDialog } from '../../../src/renderer/ui/confirm-dialog';
import { Dialog } from '../../../src/renderer/ui/dialog';
import { realHost } from '../../../src/renderer/ui/external-link';
import { HealthLight } from '../../../src/renderer/ui/health-light';
import { IconButton } from '../../../src/renderer/ui/icon-button';
import { Menu, MenuItem } from '../../../src/renderer/ui/menu';
import { ProblemPanel } from '../../../src/renderer/ui/problem-panel';
import { SecretField } from '../../../src/renderer/ui/secret-field';
import { Segmented } from '../../../src/renderer/ui/segmented';
import { Switch } from '../../../src/renderer/ui/switch';
import { TextField } from '../../../src/renderer/ui/text-field';
import { closeToast, toast, useToasts } from '../../../src/renderer/ui/toast';
import { Toaster } from '../../../src/renderer/ui/toaster';
import { TooltipLayer } from '../../../src/renderer/ui/tooltip';
import { sampleFailure, sampleProblem } from '../support/samples';
import { eventually } from '../../support/eventually';

describe('Button', () => {
  it('does nothing while it is busy and keeps the focus', async () => {
    const pressed = vi.fn<() => void>();
    render(
      <Button busy onClick={pressed}>
        Connect
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Connect' });
    await userEvent.click(button);
    expect(pressed).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('submits no form while it is busy', async () => {
    const submitted = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={submitted}>
        <Button type="submit" busy>
          Save
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(submitted).not.toHaveBeenCalled();
  });
});

describe('HealthLight', () => {
  it.each([
    ['responding', 'Health: Responding'],
    ['recent_failure', 'Health: Recent failure'],
    ['failing', 'Health: Failing'],
    ['not_used', 'Health: Not used yet'],
  ] as const)('names the light %s “%s”', (dot, name) => {
    render(<HealthLight dot={dot} />);
    expect(screen.getByRole('img', { name })).toBeDefined();
  });

  it('gives each light a shape of its own', () => {
    const shapes = (['responding', 'recent_failure', 'failing', 'not_used'] as const).map(
      (dot) => render(<HealthLight dot={dot} />).container.querySelector('svg')?.innerHTML,
    );
    expect(new Set(shapes).size).toBe(4);
  });
});

describe('SecretField', () => {
  it('says that a key is saved without any way to see it, and takes another on request', async () => {
    const told = vi.fn<(value: string) => void>();
    render(<SecretField label="API key" saved value="" onChange={told} />);
    expect(screen.getByLabelText('API key').textContent).toBe('Saved');
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    const input = screen.getByLabelText<HTMLInputElement>('API key');
    expect(document.activeElement).toBe(input);
    expect(input.type).toBe('password');
    await userEvent.type(input, 'k');
    expect(told).toHaveBeenCalledWith('k');
    expect(screen.queryByRole('button', { name: /show/i })).toBeNull();
  });

  it('forgets what was typed when the saved one is kept after all', async () => {
    const told = vi.fn<(value: string) => void>();
    render(<SecretField label="API key" saved value="half" onChange={told} />);
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the saved one' }));
    expect(told).toHaveBeenLastCalledWith('');
    expect(screen.getByLabelText('API key').textContent).toBe('Saved');
  });

  it('is a one-time code to the browser, which then does not offer to remember it', () => {
    render(<SecretField label="API key" value="" onChange={() => undefined} />);
    expect(screen.getByLabelText('API key').getAttribute('autocomplete')).toBe('one-time-code');
  });
});

function DialogWithChoice() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Add
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="Add provider">
        <Combobox label="Provider" options={[{ value: 'a', label: 'A' }]} value="" onChange={() => undefined} />
      </Dialog>
    </>
  );
}

function DialogWithNeeds() {
  const [error, setError] = useState<string>();
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title="Add"
      onSubmit={() => setError('Type it.')}
      footer={<Button type="submit">Save</Button>}
    >
      <TextField label="Name" autoFocus value="Notes" onChange={() => undefined} />
      <TextField label="Address" error={error} value="" onChange={() => undefined} />
      <TextField label="Port" error={error} value="" onChange={() => undefined} />
    </Dialog>
  );
}

describe('Dialog', () => {
  it('leaves the first Escape to an open list, closes on the second, and gives the focus back', async () => {
    render(<DialogWithChoice />);
    const opener = screen.getByRole('button', { name: 'Add' });
    await userEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Provider' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Add provider' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await eventually(() => expect(document.activeElement).toBe(opener));
  });

  it('submits on Enter where it is a form', async () => {
    const submitted = vi.fn<() => void>();
    render(
      <Dialog open onOpenChange={() => undefined} title="Unlock" onSubmit={submitted}>
        <SecretField label="Passphrase" value="" onChange={() => undefined} />
      </Dialog>,
    );
    await userEvent.type(screen.getByLabelText('Passphrase'), '{Enter}');
    expect(submitted).toHaveBeenCalledTimes(1);
  });

  it('leads to the first field that does not fit when it is submitted', async () => {
    render(<DialogWithNeeds />);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await eventually(() => expect(document.activeElement).toBe(screen.getByLabelText('Address')));
  });
});

describe('ConfirmDialog', () => {
  it('begins at Cancel, closes when it was done, and stays when it was not', async () => {
    const closed = vi.fn<(open: boolean) => void>();
    const confirm = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce();
    render(
      <ConfirmDialog
        open
        onOpenChange={closed}
        title="Disconnect?"
        description="Its key is deleted."
        confirmLabel="Disconnect"
        danger
        onConfirm={confirm}
      />,
    );
    const dialog = within(screen.getByRole('alertdialog', { name: 'Disconnect?' }));
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
    expect(closed).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
    expect(closed).toHaveBeenCalledWith(false);
  });
});

describe('Menu', () => {
  it('works by keyboard and gives the focus back', async () => {
    const renamed = vi.fn<() => void>();
    render(
      <Menu trigger={<IconButton label="More">⋯</IconButton>}>
        <MenuItem onSelect={() => undefined}>Delete</MenuItem>
        <MenuItem onSelect={renamed}>Rename</MenuItem>
      </Menu>,
    );
    const trigger = screen.getByRole('button', { name: 'More' });
    trigger.focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(renamed).toHaveBeenCalledTimes(1);
    await eventually(() => expect(document.activeElement).toBe(trigger));
  });
});

describe('Segmented and Switch', () => {
  it('is a group of radio buttons by name', async () => {
    const told = vi.fn<(value: string) => void>();
    render(
      <Segmented
        label="Theme"
        value="light"
        onChange={told}
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />,
    );
    const group = within(screen.getByRole('radiogroup', { name: 'Theme' }));
    expect(group.getByRole('radio', { name: 'Light' }).getAttribute('aria-checked')).toBe('true');
    await userEvent.click(group.getByRole('radio', { name: 'Dark' }));
    expect(told.mock.calls).toEqual([['dark']]);
  });

  it('is switched by its label too', async () => {
    const told = vi.fn<(checked: boolean) => void>();
    render(<Switch label="Backups" hint="Every day." checked={false} onChange={told} />);
    await userEvent.click(screen.getByText('Backups'));
    expect(told).toHaveBeenCalledWith(true);
  });
});

describe('ProblemPanel', () => {
  it('says what happened, why and what to do, and folds the service’s own words', () => {
    const failure = sampleFailure();
    render(<ProblemPanel problem={failure} actions={<Button>Retry</Button>} />);
    const panel = within(screen.getByRole('alert'));
    for (const words of [failure.sentence, failure.cause ?? '', failure.advice]) {
      expect(panel.getByText(words)).toBeDefined();
    }
    expect(panel.getByRole('button', { name: 'Retry' })).toBeDefined();
    const folded = panel.getByText('What the service said').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('Your credit balance is too low');
    expect(folded?.textContent).toContain('req_011CSHoEeqs5C35K2UUqR7Fy');
  });

  it('has nothing to unfold where no service said anything', () => {
    render(<ProblemPanel problem={sampleProblem()} />);
    expect(screen.queryByText('What the service said')).toBeNull();
  });

  it('takes the failure out of a problem', () => {
    render(<ProblemPanel problem={sampleProblem({ failure: sampleFailure() })} announce={false} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('What the service said')).toBeDefined();
  });
});

describe('toast', () => {
  it('runs its action once and goes away', async () => {
    const undone = vi.fn<() => void>();
    render(<Toaster />);
    act(() => void toast('“Trip” was deleted.', { action: { label: 'Undo', run: undone } }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undone).toHaveBeenCalledTimes(1);
    expect(useToasts.getState().toasts).toEqual([]);
  });

  it('keeps at most three', () => {
    const ids = ['a', 'b', 'c', 'd'].map((text) => toast(text));
    expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['b', 'c', 'd']);
    for (const id of ids) closeToast(id);
    expect(useToasts.getState().toasts).toEqual([]);
  });
});

describe('TooltipLayer', () => {
  it('shows the name of an icon’s button after a moment, and hides it on Escape', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    render(
      <>
        <IconButton label="Copy">C</IconButton>
        <TooltipLayer />
      </>,
    );
    await user.hover(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.queryByRole('tooltip')).toBeNull();
    act(() => void vi.advanceTimersByTime(600));
    expect(screen.getByRole('tooltip').textContent).toBe('Copy');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    vi.useRealTimers();
  });
});

describe('a tooltip that is open', () => {
  it('takes over the words when its button becomes another', async () => {
    const Changing = () => {
      const [isAnswering, setAnswering] = useState(false);
      return (
        <IconButton label={isAnswering ? 'Stop' : 'Send'} shortcut="Enter" onKeyDown={() => setAnswering(true)}>
          x
        </IconButton>
      );
    };
    render(
      <>
        <Changing />
        <TooltipLayer />
      </>,
    );
    await userEvent.tab();
    expect(screen.getByRole('tooltip').textContent).toContain('Send');
    await userEvent.keyboard('x');
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toContain('Stop'));
  });
});

describe('realHost', () => {
  it.each([
    ['https://example.com/a', 'example.com'],
    ['https://example.com@evil.test/', 'evil.test'],
    ['https://exаmple.com/', 'xn--exmple-4nf.com'],
    ['http://localhost:8080/x', 'localhost:8080'],
    ['mailto:someone@example.com', 'mailto:someone@example.com'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (url, host) => expect(realHost(url)).toBe(host));
});
