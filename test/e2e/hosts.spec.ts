import type { Page } from '@playwright/test';
import { settingsIn } from '../support/hosts/on-disk';
import { expect, test } from '../support/hosts/test';
import { visit } from '../support/window/person';

/** The first thing that a new person sees: the window talks to main. */
const usable = (page: Page) => expect(page.getByRole('button', { name: 'Look around first' })).toBeVisible();

/** Everything that a page complains of from now on: refused by its policy, failed scripts, lost files. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What was on its way when the page was loaded again is let go by the browser itself.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
  return complaints;
}

test('a start ends in a window that talks to main', async ({ app }) => {
  await usable(app.page);
  await expect(app.page).toHaveTitle(/Signalbox/);
});

test('the window keeps within its policy, on every screen', async ({ app }) => {
  const complaints = complaintsOf(app.page);
  await app.page.reload();
  await usable(app.page);
  for (const screen of ['Tasks', 'Playbooks', 'Compare', 'Usage', 'AI Configuration', 'Agents', 'Settings', 'Chat']) {
    await visit(app.page, screen);
    await app.page.getByRole('main').getByRole('heading').first().waitFor();
  }
  expect(complaints).toEqual([]);
});

test('a page cannot run what is not the app’s own', async ({ app }) => {
  const ran = await app.page.evaluate(async () => {
    const marks = window as unknown as Record<string, boolean>;
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.handlerRan = true');
    image.src = 'data:image/png;base64,broken';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.frameRan = true</script>';
    document.body.append(frame);
    // In a turn of its own: what a test evaluates may use eval in its own turn, whatever the policy says.
    await new Promise((resolve) => setTimeout(resolve, 300));
    setTimeout(() => {
      try {
        // oxlint-disable-next-line no-eval -- it must be refused
        (0, eval)('window.evalRan = true');
      } catch {
        marks['evalRefused'] = true;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return ['inlineRan', 'handlerRan', 'frameRan', 'evalRan', 'evalRefused'].filter((name) => marks[name]);
  });
  expect(ran).toEqual(['evalRefused']);
});

test('a page reaches nobody but its host', async ({ app }) => {
  const reached = await app.page.evaluate(async () => {
    const tries: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch('http://127.0.0.1:9/', { mode: 'no-cors' }),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.addEventListener('load', resolve);
          image.addEventListener('error', reject);
          image.src = 'https://example.com/pixel.png';
        }),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('ws://127.0.0.1:9/');
          socket.addEventListener('open', resolve);
          socket.addEventListener('error', reject);
        }),
    };
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const names: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      await attempt().then(
        () => names.push(name),
        () => undefined,
      );
    }
    // What was blocked is told in a turn of its own, which may come after the failure.
    for (let turn = 0; turn < 100 && blocked.length < 3; turn += 1) await new Promise((go) => setTimeout(go, 50));
    return { names, blocked: blocked.toSorted() };
  });
  expect(reached).toEqual({ names: [], blocked: ['connect-src', 'connect-src', 'img-src'] });
});

test('a reload gets a line of its own, and the window works as before', async ({ app }) => {
  await usable(app.page);
  for (let times = 0; times < 5; times += 1) await app.page.reload();
  await usable(app.page);
  await visit(app.page, 'Settings');
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => settingsIn(app.home)['theme']).toBe('dark');
});

test('nonsense on the line ends nothing', async ({ app }) => {
  await usable(app.page);
  await app.page.evaluate(async () => {
    let send: (data: string | Uint8Array<ArrayBuffer>) => void;
    const { signalbox } = window;
    if (signalbox) {
      send = (data) => signalbox.send(data);
    } else {
      const socket = new WebSocket('/channel');
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      send = (data) => socket.send(data);
    }
    for (const nonsense of ['garbage', '', 'null', '[]', '{"i":{}}', '{"i":"1","p":{"u":"/__proto__"}}', '\0']) {
      send(nonsense);
    }
    send(new Uint8Array([0xff, 0, 1]));
    send(new Uint8Array(0));
  });
  await app.page.reload();
  await usable(app.page);
  expect(await app.stop()).toBe(0);
});

test('what was set is there after a restart, and after a crash', async ({ app }) => {
  await visit(app.page, 'Settings');
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => settingsIn(app.home)['theme']).toBe('dark');
  await app.kill9();
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await app.stop()).toBe(0);
});
