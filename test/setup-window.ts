import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What appears is waited for, not timed: a busy machine must not fail a test.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library does this by itself only where the test functions are globals.
afterEach(() => cleanup());
