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

export const secondFactor = d.object({ enabled: d.flag, recovery_codes: d.count });
export const sharedSecret = d.object({ secret: d.text, uri: d.text });
export const recoveryCodes = d.object({ recovery_codes: d.list(d.text) });
export const openSession = d.object({
  id: d.text,
  created_at: d.text,
  seen_at: d.text,
  device: d.text,
  current: d.flag,
});
export const sessionList = d.object({ sessions: d.list(openSession) });
export const rights = d.object({
  knows: d.list(d.object({ class: d.text, label: d.text, yes: d.flag })),
  may: d.list(d.object({ permission: d.text, label: d.text, yes: d.flag })),
  operations: d.list(d.text),
  codes: d.list(d.object({ code: d.text, name: d.text, class: d.text })),
});
const access = d.object({
  at: d.text,
  by: d.text,
  role: d.text,
  operation: d.text,
  label: d.text,
  outcome: d.oneOf('done', 'refused'),
});
const listAccess = d.object({ at: d.text, first: d.text, by: d.text, role: d.text, label: d.text, times: d.count });
export const accessList = d.object({
  child: d.text,
  full_name: d.withDefault(d.text, ''),
  accesses: d.list(access),
  lists: d.list(listAccess),
});
