// For the tests of this folder: what is inside a workbook, seen by a tool that is not ours.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace mangnon::documents::xlsx {

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The part's bytes; empty (and a failed expectation) when the workbook has no such part.
inline std::string unzipped(const std::string& path, const std::string& part) {
  const std::string command = "unzip -p '" + path + "' '" + part + "'";
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 1; pipe != nullptr && n > 0; bytes.append(buffer.data(), n)) {
    n = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
  }
  EXPECT_FALSE(bytes.empty()) << part;
  return bytes;
}

}  // namespace mangnon::documents::xlsx
