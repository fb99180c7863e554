#include "cli/command_line.hpp"

#include <algorithm>
#include <ostream>

#include "cli/grammar.hpp"
#include "storage/store_unknown.hpp"
#include "wire/failures.hpp"
#include "wire/sent_json.hpp"

namespace mangnon::cli {

namespace {

// The language must be known before the help is put together.
base::Lang language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang=en") return base::Lang::en;
    if (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en") return base::Lang::en;
  }
  return base::Lang::vi;
}

Exit exit_of(const base::Failures& failures) {
  const bool broken = std::any_of(failures.begin(), failures.end(),
                                  [](const auto& each) { return each.type->kind == base::FailureKind::broken; });
  return broken ? Exit::broken : Exit::refused;
}

Exit tell(const Session& session, const Done& done) {
  if (done) return *done;
  print_failures(session, done.error());
  return exit_of(done.error());
}

Exit run_words(Session& session, const std::vector<std::string>& words) {
  if (std::any_of(words.begin(), words.end(), [](const auto& word) { return wire::has_control(word); })) {
    print_failures(session, {{&wire::TEXT_HAS_CONTROL}});
    return Exit::usage;
  }
  const auto parsed = parse_words(session, words);
  if (!parsed.command) {
    (parsed.exit == Exit::done ? session.world.out : session.world.err) << parsed.text << '\n';
    return parsed.exit;
  }
  try {
    return tell(session, parsed.command(session));
  } catch (const storage::StoreUnknown& problem) {
    session.world.err << "STORE_UNKNOWN: "
                      << session.say("Không biết kho dữ liệu đã ghi hay chưa; hãy xem lại trước khi làm lần nữa. ",
                                     "It is unknown whether the store kept this; look before you do it again. ")
                      << problem.what() << '\n';
  } catch (const storage::StoreBusy& problem) {
    session.world.err << "STORE_BUSY: "
                      << session.say("Kho dữ liệu đang bận, hãy thử lại. ", "The store is busy, try again. ")
                      << problem.what() << '\n';
  } catch (const storage::StoreBroken& problem) {
    session.world.err << "STORE_BROKEN: "
                      << session.say(
                             "Kho dữ liệu không dùng được; hãy xem đĩa, quyền của thư mục, máy chủ PostgreSQL. ",
                             "The store cannot be used; see the disk, the folder's owner, the database. ")
                      << problem.what() << '\n';
  } catch (const std::exception& problem) {
    session.world.err << "BROKEN: "
                      << session.say("Có sự cố ngoài dự kiến; không có gì được ghi dở dang. ",
                                     "Something unexpected happened; nothing was written by halves. ")
                      << problem.what() << '\n';
  }
  return Exit::broken;
}

}  // namespace

int run(const World& world, const std::vector<std::string>& words) {
  Session session{.world = world, .lang = language_of(words)};
  return static_cast<int>(run_words(session, words));
}

}  // namespace mangnon::cli
