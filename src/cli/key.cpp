#include <fstream>
#include <ostream>

#include "cli/failures.hpp"
#include "cli/keeping_commands.hpp"
#include "crypto/sealed_file.hpp"

namespace mangnon::cli {

namespace fs = std::filesystem;

// The secret key into a file of its owner alone; the public one is printed.
Done create_key(const Session& session, const KeyOptions& options) {
  if (fs::exists(options.file)) return app::refuse(FILE_EXISTS, "", {options.file});
  const auto keys = crypto::new_sealing_keys();
  std::ofstream file(options.file, std::ios::binary);
  std::error_code problem;
  fs::permissions(options.file, fs::perms::owner_read | fs::perms::owner_write, problem);
  file << keys.secret_key << '\n';
  file.close();
  if (!file || problem) return app::refuse(FILE_NOT_WRITTEN, "", {options.file});
  if (session.json) {
    wire::Json json = wire::Json::object();
    json.set("public_key", keys.public_key);
    print_json(session, json);
    return Exit::done;
  }
  session.world.out << session.say("Khóa công khai (dùng với backup --encrypt-to):\n",
                                   "Public key (for backup --encrypt-to):\n")
                    << keys.public_key << '\n'
                    << session.say("Khóa bí mật ở ", "The secret key is in ") << options.file
                    << session.say(". Hãy cất hai bản ở hai nơi, không để trên máy chủ này.\n",
                                   ". Keep two copies in two places, not on this server.\n");
  return Exit::done;
}

}  // namespace mangnon::cli
