#include "domain/disclosure.hpp"

namespace mangnon::domain {

bool may_rest_on(Purpose purpose, Ground ground) {
  return ground == Ground::emergency || (ground == Ground::consent) == needs_consent(purpose);
}

}  // namespace mangnon::domain
