#include "main/serving.hpp"

#include "http/serve.hpp"
#include "main/papers.hpp"

namespace mangnon::main {

cli::Done serve(app::Register& reg, const cli::StoreLocation& location, const cli::ServeOptions& options) {
  MANGNON_CHECKED(http::serve(reg, {.listen = options.listen,
                                    .tls_cert = options.tls_cert,
                                    .tls_key = options.tls_key,
                                    .uploads = location.data / "uploads",
                                    .writers = paper_writers(),
                                    .proxies = options.proxies}));
  return cli::Exit::done;
}

}  // namespace mangnon::main
