#include "app/training.hpp"

namespace mangnon::app {

namespace {

constexpr const char* MARK = "training_space";  // a reference document: it goes wherever a copy of the store goes

}  // namespace

void mark_as_training(storage::Store& store, base::Date on) {
  store.write([&](storage::Transaction& transaction) {
    transaction.references().put({MARK, on, "invented children only"});
    return true;
  });
}

bool is_training(const Register& reg) {
  return reg.reference().editions.contains(MARK);
}

}  // namespace mangnon::app
