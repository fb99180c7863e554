#include "exchange/xml_stream.hpp"

#include <expat.h>

#include <exception>
#include <memory>
#include <type_traits>

#include "base/limits.hpp"
#include "exchange/failures.hpp"

namespace mangnon::exchange {

namespace {

constexpr int DEPTH = 100;

std::string_view local_name(const char* name) {
  const char* end = name;
  for (; *end != '\0'; ++end)
    if (*end == ':') name = end + 1;
  return {name, static_cast<std::size_t>(end - name)};
}

struct Session {
  XML_Parser parser;
  XmlReader* reader;
  int depth = 0;
  std::size_t silent_bytes = 0;  // fed since the parser last told of anything
  bool unsafe = false;
  std::exception_ptr exception{};

  void refuse() {
    unsafe = true;
    XML_StopParser(parser, XML_FALSE);
  }
  // Exceptions must not pass through the C library: they are kept and thrown again behind it.
  template <class Action>
  void guarded(Action action) {
    try {
      action();
    } catch (...) {
      exception = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

Session& heard(void* data) {
  auto& session = *static_cast<Session*>(data);
  session.silent_bytes = 0;
  return session;
}

void on_start(void* data, const char* name, const char** attributes) {
  auto& session = heard(data);
  if (++session.depth > DEPTH) return session.refuse();
  session.guarded([&] { session.reader->on_start(local_name(name), XmlAttributes(attributes)); });
}

void on_end(void* data, const char* name) {
  auto& session = heard(data);
  --session.depth;
  session.guarded([&] { session.reader->on_end(local_name(name)); });
}

void on_text(void* data, const char* text, int size) {
  auto& session = heard(data);
  session.guarded([&] { session.reader->on_text(std::string_view(text, static_cast<std::size_t>(size))); });
}

// Comments, processing instructions: nothing to read.
void on_other(void* data, const char*, int) {
  heard(data);
}

void on_doctype(void* data, const char*, const char*, const char*, int) {
  static_cast<Session*>(data)->refuse();
}

base::Result<void> feed(Session& session, std::string_view piece, bool last) {
  session.silent_bytes += piece.size();
  const auto status = XML_Parse(session.parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
  if (session.exception) std::rethrow_exception(session.exception);
  if (session.unsafe) return base::fail(FILE_UNSAFE);
  MANGNON_CHECKED(session.reader->state());
  if (status != XML_STATUS_OK) return base::fail(FILE_DAMAGED);
  if (session.silent_bytes > base::limits::XML_TOKEN_BYTES) return base::fail(FILE_UNSAFE);
  return {};
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view wanted) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (local_name(pair[0]) == wanted) return pair[1];
  return {};
}

base::Result<void> read_xml_part(ZipArchive& archive, const std::string& part, XmlReader& reader) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                                             &XML_ParserFree);
  Session session{.parser = parser.get(), .reader = &reader};
  XML_SetUserData(parser.get(), &session);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetDefaultHandler(parser.get(), on_other);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  MANGNON_CHECKED(archive.unpack(part, [&](std::string_view piece) { return feed(session, piece, false); }));
  return feed(session, {}, true);
}

}  // namespace mangnon::exchange
