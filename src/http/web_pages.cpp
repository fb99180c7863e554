#include "http/web_pages.hpp"

#include <zlib.h>

#include <array>

#include "assets/assets.hpp"
#include "crypto/secrets.hpp"

namespace mangnon::http {

namespace {

constexpr std::string_view FOLDER = "web/";
constexpr std::size_t WORTH_PACKING = 1'000;
constexpr int GZIP_WINDOW = 15 + 16;  // zlib's sign for a gzip header
constexpr int MEMORY_LEVEL = 8;

struct MediaType {
  std::string_view extension;
  std::string_view name;
  bool is_text;
};
constexpr std::array<MediaType, 9> MEDIA_TYPES = {{
    {".html", "text/html; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".json", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".svg", "image/svg+xml", true},
    {".png", "image/png", false},
    {".ico", "image/x-icon", false},
    {".woff2", "font/woff2", false},
}};

const MediaType* media_type_of(std::string_view path) {
  for (const auto& type : MEDIA_TYPES)
    if (path.ends_with(type.extension)) return &type;
  return nullptr;
}

// Empty when it cannot be packed.
std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GZIP_WINDOW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return {};
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return whole ? packed : std::string();
}

bool has_extension(std::string_view path) {
  const auto slash = path.rfind('/');
  return path.find('.', slash == std::string_view::npos ? 0 : slash) != std::string_view::npos;
}

}  // namespace

WebPages::WebPages() {
  for (const auto path : assets::asset_paths(FOLDER)) {
    const auto* type = media_type_of(path);
    Page page{.bytes = assets::get_asset(path),
              .media_type = std::string(type ? type->name : "application/octet-stream"),
              .is_named_by_content = path.starts_with("web/assets/")};
    page.etag = '"' + crypto::digest(page.bytes).substr(0, 16) + '"';
    if (type != nullptr && type->is_text && page.bytes.size() >= WORTH_PACKING) page.packed = gzip(page.bytes);
    pages_.emplace('/' + std::string(path.substr(FOLDER.size())), std::move(page));
  }
}

Response WebPages::answer(const Request& request) const {
  auto found = pages_.find(request.path);
  if (found == pages_.end() && !has_extension(request.path)) found = pages_.find("/index.html");
  if (found == pages_.end()) return {.status = 404, .media_type = "text/plain; charset=utf-8", .body = "404\n"};
  const auto& page = found->second;
  Response response{.media_type = page.media_type};
  response.headers.emplace_back("ETag", page.etag);
  response.headers.emplace_back("Vary", "Accept-Encoding");
  response.headers.emplace_back("Cache-Control",
                                page.is_named_by_content ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.header("if-none-match").find(page.etag) != std::string_view::npos) {
    response.status = 304;
    return response;
  }
  const bool takes_gzip = request.header("accept-encoding").find("gzip") != std::string_view::npos;
  response.fixed_body = page.bytes;
  if (takes_gzip && !page.packed.empty()) {
    response.fixed_body = page.packed;
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

}  // namespace mangnon::http
