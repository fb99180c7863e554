#include "app/command.hpp"
#include "app/poverty_list.hpp"
#include "exchange/import_file.hpp"
#include "exchange/poverty_sheet.hpp"
#include "http/failures.hpp"
#include "http/handlers.hpp"

namespace mangnon::http {

Answer post_poverty_list(Call& call) {
  MANGNON_TRY(on, query_date(call));
  MANGNON_TRY(commune, app::check_poverty_list(call.context, call.request.query_or("unit"), on));
  if (call.request.body_file.empty()) return app::refuse(UPLOAD_MISSING);
  const auto list = exchange::read_poverty_list(call.request.body_file, exchange::import_lists(call.services.reg), on);
  if (!list) {
    app::note_reading(call.context, "match_poverty_list", "unit", commune.text(), "",
                      std::string(list.error().front().type->id));
    return app::refuse(list.error());
  }
  return json_response(app::match_poverty_list(call.context, commune, on, *list, call.lang));
}

}  // namespace mangnon::http
