// Chữ của năm phút đầu tiên trên máy chủ tập huấn.
export const viGuide = {
  'guide.title': 'Năm phút đầu tiên',
  'guide.step': 'Bước {number}/{count}',
  'guide.open': 'Tìm và mở hồ sơ một em: vào Trẻ em, gõ vài chữ của tên, không cần dấu, rồi bấm vào tên em.',
  'guide.change': 'Ghi một thay đổi: trong hồ sơ một em bấm “Sửa hồ sơ”, đổi một ô, rồi bấm “Ghi vào sổ”.',
  'guide.register': 'Đưa một hộ và một em vào sổ: ghi hộ, rồi bấm “Ghi trẻ em mới” ở trang của hộ.',
  'guide.work': 'Xem việc đang chờ: mở “Việc cần làm”, mỗi danh sách là những em cần ghi thêm hay kiểm tra.',
  'guide.figures': 'Xem số liệu: mở Báo cáo, bấm vào một con số để thấy các em đứng sau số ấy.',
  'guide.help': 'Bấm phím F1 ở bất kỳ màn hình nào để đọc trang hướng dẫn của màn hình ấy.',
  'guide.goThere': 'Đưa tôi tới đó',
  'guide.skip': 'Bỏ qua bước này',
  'guide.hide': 'Ẩn hướng dẫn',
  'guide.finished': 'Bạn đã làm đủ các bước. Ở đây không có em nào là thật: hãy thử thoải mái mọi màn hình khác.',
  'guide.again': 'Làm lại năm phút đầu tiên',
} as const;
