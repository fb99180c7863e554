#include "searches.hpp"

#include <array>

namespace mangnon::bench {

namespace {

constexpr std::array NAMES = {"nguyen", "an",       "thi%20hoa", "dinh%20van", "minh%20anh",
                              "pham",   "le%20thi", "tuan",      "ngoc",       "bao%20chau"};

// What officers type beside names: numbers, births, keys of an input method, parents, a hamlet.
constexpr std::array TYPED = {"nguyeexn%20thij%20lan", "nguye64n%20an", "2014%20minh",
                              "12%2F05%2F2014",        "0905034",       "051214",
                              "thon%203%20an",         "tr%E1%BA%A7n",  "a"};

template <std::size_t COUNT>
std::string target(const std::array<const char*, COUNT>& words, const std::string& where, int i) {
  return "/api/v1/children?limit=20&q=" + std::string(words[static_cast<std::size_t>(i) % COUNT]) + "&" + where;
}

}  // namespace

std::string name_target(const std::string& where, int i) {
  return target(NAMES, where, i);
}
std::string typed_target(const std::string& where, int i) {
  return target(TYPED, where, i);
}

}  // namespace mangnon::bench
