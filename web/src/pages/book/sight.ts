// Brings the active cell into sight, clear of the heading and of the columns that stay in place.

const HEAD_PX = 40;

export function showCell(box: HTMLElement, row: number, row_px: number): void {
  const top = row * row_px;
  const bottom = top + row_px + HEAD_PX;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  const cell = box.querySelector<HTMLElement>('.cell.active');
  if (!cell || getComputedStyle(cell).position === 'sticky') return;
  const frozen = [...box.querySelectorAll<HTMLElement>('.head .frozen')]
    .filter((each) => getComputedStyle(each).position === 'sticky')
    .reduce((sum, each) => sum + each.offsetWidth, 0);
  const right = cell.offsetLeft + cell.offsetWidth;
  if (cell.offsetLeft - frozen < box.scrollLeft) box.scrollLeft = cell.offsetLeft - frozen;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}
