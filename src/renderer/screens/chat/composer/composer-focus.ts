/** The id of the composer's field. */
export const COMPOSER_ID = 'composer-message';

/** Moves the focus into the composer, behind what is written there. */
export function focusComposer(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(COMPOSER_ID);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
}
