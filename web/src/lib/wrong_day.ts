// Boxes in which no day stands yet. `value` is still the day before, so nothing may be sent until they are mended.

export const WRONG_DAY = 'wrongDay'; // the mark, as a name of `dataset`

// Leads to the first of them. RETURNS whether there is one.
export function leadsToWrongDay(within: ParentNode = document): boolean {
  const first = within.querySelector<HTMLElement>('input[data-wrong-day]');
  first?.focus();
  return first !== null;
}

// Keeps the form of the box from being sent while it is wrong; the reason stands under the box.
export function guardForm(box: HTMLInputElement): { destroy: () => void } {
  const form = box.form;
  function refuse(event: Event) {
    if (WRONG_DAY in box.dataset === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form) leadsToWrongDay(form);
  }
  form?.addEventListener('submit', refuse, { capture: true });
  return { destroy: () => form?.removeEventListener('submit', refuse, { capture: true }) };
}
