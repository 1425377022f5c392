// Runs before the window's own scripts are here, which takes as long as everything else that a start waits for.

// What checks data in the window is to make no code of its own for that: the content security policy refuses it, and
// finding that out costs a reading of all scripts.
Object.assign(window, { __zod_globalConfig: { jitless: true } });

// In the browser-window host the line to main is asked for now and open by the time that the window has something to
// ask (src/renderer/state/channel.ts takes it). In Electron there is one already.
if (!window.signalbox) {
  const url = new URL('/channel', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  window.signalboxEarlyLine = new WebSocket(url);
}
