// The paper that the page of reports opens with.
export const FIRST_REPORT = 'PL01';
