// What can go wrong at the machine itself, beside the refusals of the register.
#pragma once

#include "base/result.hpp"

namespace mangnon::cli {

using base::FailureKind;
using base::FailureType;
using base::Level;

inline constexpr FailureType STORE_MISSING{
    "STORE_MISSING",
    FailureKind::broken,
    Level::error,
    "Chưa có kho dữ liệu ở {0}. Hãy tạo kho bằng lệnh “mangnon init”, hoặc chỉ đúng nơi bằng --data hay --database.",
    "There is no store in {0}. Make one with \"mangnon init\", or name the right place with --data or --database.",
    "contract: command line"};
inline constexpr FailureType STORE_EXISTS{
    "STORE_EXISTS",
    FailureKind::conflict,
    Level::error,
    "Ở {0} đã có kho dữ liệu. Hãy chọn nơi khác; không có gì bị ghi đè.",
    "There is already a store in {0}. Choose another place; nothing was overwritten.",
    "contract: command line"};
inline constexpr FailureType FILE_EXISTS{"FILE_EXISTS",
                                         FailureKind::conflict,
                                         Level::error,
                                         "Đã có tệp {0}. Hãy chọn tên khác; không có gì bị ghi đè.",
                                         "The file {0} is there already. Choose another name; nothing was overwritten.",
                                         "contract: command line"};
inline constexpr FailureType FILE_NOT_READ{"FILE_NOT_READ",
                                           FailureKind::invalid,
                                           Level::error,
                                           "Không đọc được tệp {0}. Hãy xem lại đường dẫn và quyền đọc.",
                                           "The file {0} cannot be read. Check its path and its permissions.",
                                           "contract: command line"};
inline constexpr FailureType FILE_NOT_WRITTEN{
    "FILE_NOT_WRITTEN",
    FailureKind::broken,
    Level::error,
    "Không ghi được {0}. Hãy xem đĩa còn chỗ trống và thư mục có cho phép ghi không.",
    "{0} cannot be written. See whether the disk has free space and the folder allows writing.",
    "contract: command line"};
inline constexpr FailureType IMPORT_FILE_UNNAMED{"IMPORT_FILE_UNNAMED",
                                                 FailureKind::invalid,
                                                 Level::error,
                                                 "Không biết tệp {0} là của xã nào: đơn vị {1} không phải là xã và tên "
                                                 "tệp không phải là mã xã. Hãy đặt tên tệp theo "
                                                 "mã xã (21025.xlsx) hoặc ghi mã xã sau --unit.",
                                                 "It is not known whose file {0} is: {1} is no commune and the file's "
                                                 "name is no commune's code. Name the file by the "
                                                 "code (21025.xlsx) or give the commune's code after --unit.",
                                                 "contract: command line"};
inline constexpr FailureType BACKUP_DAMAGED{
    "BACKUP_DAMAGED",
    FailureKind::invalid,
    Level::error,
    "Tệp sao lưu này bị hỏng hoặc thiếu ({0}). Hãy dùng bản sao lưu khác; không có gì được khôi phục.",
    "This backup is damaged or incomplete ({0}). Use another one; nothing was restored.",
    "contract: command line"};
inline constexpr FailureType KEY_WRONG{
    "KEY_WRONG",
    FailureKind::invalid,
    Level::error,
    "Khóa này không đúng. --encrypt-to cần khóa công khai (mangnon-public-1 …); --key cần tệp khóa bí mật của chính "
    "khóa công khai đã dùng khi sao lưu.",
    "This is not the right key. --encrypt-to takes a public key (mangnon-public-1 …); --key takes the file of the "
    "secret "
    "key that belongs to the public key of the backup.",
    "contract: command line"};
inline constexpr FailureType BACKUP_SEALED{"BACKUP_SEALED",
                                           FailureKind::invalid,
                                           Level::error,
                                           "Tệp sao lưu này được mã hóa. Hãy thêm --key và tệp khóa bí mật.",
                                           "This backup is sealed. Add --key and the file of the secret key.",
                                           "contract: command line"};
inline constexpr FailureType BACKUP_BY_DATABASE{
    "BACKUP_BY_DATABASE",
    FailureKind::invalid,
    Level::error,
    "Kho PostgreSQL được sao lưu bằng công cụ của PostgreSQL: pg_dump và pg_restore.",
    "A PostgreSQL store is backed up with PostgreSQL's own tools: pg_dump and pg_restore.",
    "contract: command line"};
inline constexpr FailureType FORMAT_UNKNOWN{"FORMAT_UNKNOWN",
                                            FailureKind::invalid,
                                            Level::error,
                                            "Không có dạng tệp {0}. Hãy chọn một trong: {1}.",
                                            "There is no format {0}. Choose one of: {1}.",
                                            "contract: command line"};
inline constexpr FailureType STORE_UNHEALTHY{
    "STORE_UNHEALTHY",
    FailureKind::conflict,
    Level::error,
    "Kho dữ liệu có {0} chỗ sai lệch. Hãy dừng máy chủ, giữ nguyên kho, khôi phục bản sao lưu tốt gần nhất.",
    "The store shows {0} differences. Stop the server, keep the store as it is, restore the last good backup.",
    "REG-15"};

inline constexpr FailureType STORE_KEY_DAMAGED{
    "STORE_KEY_DAMAGED",
    FailureKind::broken,
    Level::error,
    "Tệp khóa của kho {0} không đúng dạng. Hãy đặt lại bản sao tốt; kho dữ liệu không bị thay đổi.",
    "The file of the store's keys {0} is not of its form. Put a good copy back; the store was not changed.",
    "ACCESS-27"};
inline constexpr FailureType STORE_KEY_NONE{
    "STORE_KEY_NONE",
    FailureKind::conflict,
    Level::error,
    "Chưa có khóa của kho ở {0}. Hãy tạo bằng “mangnon key rotate”, hoặc đặt lại tệp khóa.",
    "There is no key of the store in {0}. Make one with \"mangnon key rotate\", or put the file back.",
    "ACCESS-27"};

inline constexpr FailureType STORE_KEY_EXISTS{
    "STORE_KEY_EXISTS",
    FailureKind::conflict,
    Level::error,
    "Tệp khóa của kho {0} vẫn còn và dùng được. Không có gì bị ghi đè; chỉ lấy lại khóa khi tệp này mất hoặc hỏng.",
    "The file of the store's keys {0} is there and sound. Nothing was overwritten; recover it only when it is lost or "
    "damaged.",
    "ACCESS-27"};
inline constexpr FailureType STORE_KEY_AWAY{
    "STORE_KEY_AWAY",
    FailureKind::conflict,
    Level::error,
    "Kho này đã có khóa {0}, nhưng không thấy trong tệp {1}. Hãy đặt lại tệp, hoặc “mangnon key recover”. Chỉ khi chắc "
    "chắn khóa đã mất hẳn mới dùng “mangnon key rotate --lost”.",
    "This store has the key {0}, which is not in the file {1}. Put the file back, or \"mangnon key recover\". Only "
    "when the key is surely lost for ever: \"mangnon key rotate --lost\".",
    "ACCESS-27"};

inline constexpr FailureType STORE_SEALED{
    "STORE_SEALED",
    FailureKind::conflict,
    Level::error,
    "Kho đã mã hóa thông tin bảo mật, nhưng không thấy khóa của kho trong tệp {0}. Hãy đặt lại tệp, hoặc “mangnon key "
    "recover” từ bản sao. Không có khóa thì không ai đọc được; kho không bị thay đổi.",
    "What is confidential in this store is sealed, and its key is not in the file {0}. Put the file back, or \"mangnon "
    "key recover\" from a copy. Without the key nobody can read it; the store was not changed.",
    "ACCESS-28"};

inline constexpr const FailureType* FAILURES[] = {
    &FILE_EXISTS,    &STORE_KEY_EXISTS,   &STORE_KEY_AWAY,
    &STORE_MISSING,  &STORE_EXISTS,       &FILE_NOT_READ,  &FILE_NOT_WRITTEN, &IMPORT_FILE_UNNAMED,
    &BACKUP_DAMAGED, &BACKUP_BY_DATABASE, &FORMAT_UNKNOWN, &STORE_UNHEALTHY,  &KEY_WRONG,
    &BACKUP_SEALED,  &STORE_KEY_DAMAGED,  &STORE_KEY_NONE, &STORE_SEALED};

}  // namespace mangnon::cli
