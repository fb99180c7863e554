// A random id (version 4). crypto.randomUUID exists only over HTTPS; an office network may be plain HTTP.
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

// Gives the same id for as long as the content stays the same, so that a second attempt is known as the same command.
export function attemptIds(): (content: unknown) => string {
  let last = { content: '', id: '' };
  return (content) => {
    const now = JSON.stringify(content);
    if (now !== last.content) last = { content: now, id: newId() };
    return last.id;
  };
}
