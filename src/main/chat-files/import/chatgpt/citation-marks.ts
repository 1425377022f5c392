/** What ChatGPT puts between its private marks: a kind, then fields, each after a mark of its own. */
const MARK = /\ue200([^\ue200\ue201]*)\ue201/g;
const FIELD = '\ue202';
/** Kinds that stand for small signs beside the text, with nothing in them to read. */
const SIGNS = new Set(['cite', 'filecite', 'navlist', 'i', 'video', 'image_group', 'forecast', 'finance', 'sports']);

/** Text without the marks that only ChatGPT's own window can show; what can be read in them stays. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, (_whole, inside: string) => {
    const [kind = '', ...fields] = inside.split(FIELD);
    if (SIGNS.has(kind)) return '';
    if (kind === 'entity') return entityName(fields[0] ?? '');
    return fields[0] ?? '';
  });
}

/** A named thing is written as `["city","Paris","capital of France"]`. */
function entityName(field: string): string {
  try {
    const parts: unknown = JSON.parse(field);
    return Array.isArray(parts) && typeof parts[1] === 'string' ? parts[1] : '';
  } catch {
    return field;
  }
}
