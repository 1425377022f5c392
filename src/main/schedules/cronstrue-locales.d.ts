/** It comes without types of its own: reading it adds German to what `cronstrue` knows. */
declare module 'cronstrue/locales/de.js';
