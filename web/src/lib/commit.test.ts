import { beforeEach, expect, test, vi } from 'vitest';

const server = vi.hoisted(() => ({ command: vi.fn(), trial: vi.fn() }));
vi.mock('./api', () => server);
const { commit } = await import('./commit.svelte');
const { Problem } = await import('./http');

const keys = () => server.command.mock.calls.map((call) => call[2] as string);

beforeEach(() => {
  server.command.mockReset();
  server.trial.mockReset().mockResolvedValue({ findings: [] });
});

test('the same content sent once more after it was written is another record', async () => {
  server.command.mockResolvedValue({ id: 'x', findings: [] });
  const sending = commit();
  await sending.send('register_child', { sex: 'male' });
  await sending.send('register_child', { sex: 'male' });
  const [first, second] = keys();
  expect(first).not.toBe(second);
  expect(server.trial).toHaveBeenCalledTimes(2);
});

test('what did not arrive is sent again as the same command', async () => {
  server.command.mockRejectedValueOnce(new Problem('offline', 0, 'OFFLINE', ''));
  server.command.mockResolvedValueOnce({ id: 'x', findings: [] });
  const sending = commit();
  expect(await sending.send('register_child', { sex: 'male' })).toBeNull();
  expect(await sending.send('register_child', { sex: 'male' })).not.toBeNull();
  const [first, second] = keys();
  expect(first).toBe(second);
});
