// The accounts as the server tells them.
import * as d from './decode';
import type { Decoded } from './decode';
import { unit } from './wire';

export const account = d.object({
  id: d.text,
  username: d.text,
  name: d.text,
  role: d.text,
  role_name: d.withDefault(d.text, ''),
  unit,
  disabled: d.flag,
  must_change_password: d.withDefault(d.flag, false),
});
export type Account = Decoded<typeof account>;
export const accounts = d.object({
  users: d.list(account),
  roles: d.withDefault(d.list(d.object({ code: d.text, name: d.text })), []),
});
export const accountMade = d.object({ username: d.text, password: d.withDefault(d.text, '') });
export const onePassword = d.object({ password: d.text });

// Where one's own account is signed in.
export const sessions = d.object({
  sessions: d.list(d.object({ id: d.text, created_at: d.text, seen_at: d.text, current: d.flag })),
});
