import type { HelpArticle, Topic } from './topics';

export const HELP: Record<Topic, HelpArticle> = {
  units: {
    title: 'Địa bàn',
    text: [
      'Màn hình này cho thấy các đơn vị bạn được giao và số trẻ em dưới 16 tuổi của từng nơi, tính đến ngày ghi ở ô “Số liệu đến ngày”.',
      'Bấm mũi tên trước tên một đơn vị để xem các đơn vị bên trong. Bấm vào tên để mở riêng đơn vị ấy. Bấm vào con số để xem danh sách trẻ em.',
      'Đổi ngày để xem địa bàn và số liệu như vào ngày đó. Xã đã sáp nhập vẫn hiện đúng như trước ngày sáp nhập.',
    ],
  },
  children: {
    title: 'Danh sách trẻ em',
    text: [
      'Gõ một phần họ tên vào ô tìm, không cần dấu, thứ tự nào cũng được: “hoa le” tìm thấy “Lê Thị Hoa”.',
      'Các ô lọc thu hẹp danh sách theo hoàn cảnh, giới tính, tuổi, thôn, và việc đã được trợ giúp hay chưa. Số ở trên bảng là tổng số trẻ em đúng với mọi điều kiện.',
      'Nhóm bắt đầu bằng S là hoàn cảnh đặc biệt, R là có nguy cơ, O là hoàn cảnh khác. Hình ổ khóa nghĩa là có thông tin bảo mật; chỉ người được giao mới xem được.',
    ],
    steps: ['Chọn địa bàn và ngày.', 'Chọn điều kiện lọc hoặc gõ tên.', 'Bấm vào họ tên để mở hồ sơ của em.'],
  },
  child: {
    title: 'Hồ sơ của trẻ em',
    text: [
      'Các mục xếp theo thứ tự trong sổ: hộ gia đình, trẻ em, cha mẹ và người chăm sóc, học tập, sức khỏe và bảo hiểm.',
      '“chưa ghi” nghĩa là sổ chưa nói gì, không có nghĩa là “không”.',
      'Chữ màu nâu dưới một mục là điều cần xem lại. “Đề nghị từ dữ liệu trong sổ” là nhóm mà theo những gì đã ghi thì em thuộc về; bấm “Đồng ý” để ghi vào sổ.',
      'Cuối trang là quá trình ghi sổ: ai ghi, lúc nào, trước là gì, sau là gì. Không có gì bị xóa.',
    ],
  },
  edit: {
    title: 'Sửa hồ sơ',
    text: [
      '“Ghi thay đổi” dùng khi thực tế đã khác đi: em lên lớp, chuyển nhà, cha đi làm ăn xa. Điều cũ vẫn đúng cho đến ngày thay đổi, nên báo cáo của năm trước không đổi.',
      '“Sửa chỗ ghi sai” dùng khi trước đây ghi nhầm: sai ngày sinh, viết sai tên. Điều đúng thay cho điều sai.',
      'Nếu trong lúc bạn sửa có người khác cũng sửa, Măng Non cho bạn thấy cả hai và hỏi chọn điều nào. Bản bạn sửa dở được giữ cho đến khi ghi hoặc đăng xuất.',
    ],
    steps: [
      'Chọn “Ghi thay đổi” hay “Sửa chỗ ghi sai”.',
      'Ghi ngày.',
      'Chỉ sửa những ô cần sửa; các ô khác để nguyên.',
      'Bấm “Ghi vào sổ”.',
    ],
  },
  imports: {
    title: 'Nhập sổ từ Excel',
    text: [
      'Gửi tệp Excel của xã để đưa cả sổ vào một lần. Tệp theo mẫu hay tệp cũ đều được, miễn có một dòng tên cột; cột xếp theo thứ tự nào cũng được.',
      'Măng Non đọc và kiểm tra trước, chưa ghi gì. Bạn xem kết quả rồi mới quyết định ghi.',
      'Gửi lại cùng một tệp không làm ghi hai lần.',
    ],
    steps: [
      'Chọn xã và ngày mà sổ đúng đến ngày đó.',
      'Kéo tệp vào khung, hoặc bấm “Chọn tệp trên máy”.',
      'Bấm “Gửi và kiểm tra”.',
    ],
  },
  preview: {
    title: 'Kết quả kiểm tra tệp',
    text: [
      'Các con số ở trên cho biết đọc được bao nhiêu dòng, nhận bao nhiêu, không nhận bao nhiêu.',
      'Bảng ở dưới là chính các dòng của bạn: ô màu đỏ làm cho dòng không nhận được, ô màu vàng cần xem lại. Lý do và cách sửa ở cột bên phải, ghi rõ ô nào trong tệp, ví dụ G12.',
      'Tải tệp Excel có ghi lý do, sửa ngay trong tệp ấy rồi gửi lại. Những dòng đã ghi không bị ghi hai lần.',
    ],
    steps: [
      'Xem tên thôn mới và các cột không dùng đến.',
      'Xem các dòng không nhận.',
      'Bấm “Ghi … dòng vào sổ” nếu đồng ý.',
    ],
  },
  lists: {
    title: 'Danh sách sẵn',
    text: [
      'Mỗi ô là một việc cần làm và số trẻ em của việc ấy. Bấm vào ô để xem danh sách; con số luôn bằng số dòng.',
      'Danh sách chỉ gồm trẻ em trong địa bàn của bạn, tính đến ngày đã chọn. Hai danh sách “Thiếu giấy tờ” và “Cần kiểm tra” lập cho từng xã.',
    ],
    steps: ['Chọn địa bàn và ngày.', 'Bấm vào một danh sách.', 'Mở từng hồ sơ để bổ sung, hoặc in danh sách.'],
  },
  duplicates: {
    title: 'Có thể trùng',
    text: [
      'Một em có thể bị ghi hai lần: viết không dấu, sai một chữ, đảo ngày tháng, hai thôn cùng ghi. Măng Non tìm các cặp giống nhau và nói rõ vì sao; anh chị em sinh đôi không bị coi là một em.',
      'Không có gì tự gộp. Bạn so hai hồ sơ, chọn điều đúng cho từng ô rồi gộp, hoặc ghi nhận là hai em khác nhau để lần sau không hỏi lại. Gộp nhầm thì tách lại được.',
    ],
    steps: ['Bấm “Tìm hồ sơ trùng”.', 'Bấm “So sánh” ở từng cặp.', 'Chọn hồ sơ giữ lại và điều đúng, rồi bấm “Gộp hai hồ sơ”; hoặc bấm “Không phải trùng”.'],
  },
  reports: {
    title: 'Báo cáo',
    text: [
      'PL01 tổng hợp trẻ em và trẻ em có hoàn cảnh đặc biệt. PL02 tổng hợp trẻ em có nguy cơ và trẻ em khác. PL03 là danh sách trẻ em có hoàn cảnh đặc biệt.',
      'Chọn địa bàn và ngày bất kỳ; báo cáo lập lại như vào ngày đó. Bấm vào một con số để xem đúng những trẻ em của con số ấy.',
      '“Người” đếm mỗi em một lần; “lượt” đếm mỗi hoàn cảnh một lần, nên tổng các nhóm có thể lớn hơn số em.',
      'Dấu “-” nghĩa là không có số liệu, số 0 nghĩa là có số liệu và bằng không.',
    ],
    steps: ['Chọn phụ lục, địa bàn và ngày.', 'Tải PDF để ký và gửi, hoặc Excel để dùng tiếp.'],
  },
  account: {
    title: 'Tài khoản',
    text: [
      'Ở đây bạn thấy vai trò và địa bàn được giao, và đổi mật khẩu của mình.',
      'Mật khẩu là của riêng bạn: mọi việc ghi sổ đều mang tên người đang đăng nhập. Xong việc hãy đăng xuất, nhất là trên máy dùng chung.',
    ],
  },
};
