import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What appears is waited for, not timed: a busy machine must not fail a test.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library does this by itself only where the test functions are globals.
afterEach(() => cleanup());

// jsdom lays nothing out, so there is nothing to scroll; without this a late frame would throw.
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getBoundingClientRect = () => new DOMRect();
