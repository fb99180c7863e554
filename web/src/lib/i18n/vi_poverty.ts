// Chữ của trang nhập danh sách hộ nghèo, cận nghèo.
export const viPoverty = {
  'poverty.title': 'Danh sách hộ nghèo, cận nghèo',
  'poverty.text':
    'Gửi danh sách kèm quyết định của xã; máy tìm từng hộ trong sổ. Bạn xem từng dòng rồi mới ghi, ghi nhầm thì hoàn tác được.',
  'poverty.commune': 'Danh sách của xã nào?',
  'poverty.missing': 'Hãy chọn xã và tệp danh sách.',
  'poverty.columns':
    'Tệp cần có: họ tên chủ hộ; thôn hoặc số định danh; cột Hộ nghèo, Hộ cận nghèo đánh dấu x (hoặc một cột Diện).',
  'poverty.read': 'Đọc danh sách',
  'poverty.reading': 'Đang đọc và tìm từng hộ…',
  'poverty.found': '{one} hộ đã rõ · {choose} dòng cần chọn hộ · {none} dòng không thấy trong sổ · {wrong} dòng trùng hoặc sai',
  'poverty.rows': 'Từng dòng của danh sách',
  'poverty.col.row': 'Dòng',
  'poverty.col.said': 'Trong danh sách',
  'poverty.col.home': 'Hộ trong sổ',
  'poverty.pick': 'Chọn hộ của {name}',
  'poverty.pickNone': 'Không ghi dòng này',
  'poverty.twice': 'Hộ này đã có ở dòng {row}.',
  'poverty.none': 'Hãy tìm hộ ở danh sách trẻ em; hộ không có trẻ em thì không có trong sổ.',
  'poverty.now': 'đang ghi: {level}',
  'poverty.others': 'Ghi “Không” cho {count} hộ không có trong danh sách',
  'poverty.othersText': 'Trong đó {poor} hộ đang ghi nghèo hoặc cận nghèo. Chỉ đánh dấu khi danh sách là của cả xã.',
  'poverty.on': 'Có hiệu lực từ ngày',
  'poverty.another': 'Đọc danh sách khác',
  'poverty.listPart': 'Theo danh sách',
  'poverty.othersUnclear': 'Còn {count} dòng ghi sai hoặc không thấy trong sổ: hộ của các dòng đó có thể nằm trong số này. Nên sửa tệp và đọc lại trước.',
  'poverty.othersPart': 'Không có trong danh sách',
};
