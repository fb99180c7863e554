// Which area and which day the screens speak of. Both stand in the address, so that a link shows the same to everyone.
import { isDate } from './dates';
import { address } from './navigation.svelte';
import { session } from './session.svelte';

let lastUnit = $state('');
let lastOn = $state('');

export const place = {
  get unit(): string {
    return address.query.unit ?? (lastUnit || session.user.unit.id);
  },
  get on(): string {
    const asked = address.query.on;
    if (isDate(asked)) return asked;
    return lastOn || session.today;
  },
  // What the next screen opens with when its address does not say.
  remember(): void {
    lastUnit = place.unit;
    lastOn = place.on;
  },
  forget(): void {
    lastUnit = '';
    lastOn = '';
  },
};
