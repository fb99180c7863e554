// Compares a paper with its approved text under tests/golden/documents. With MANGNON_GOLDEN=rewrite in the environment
// (`make golden`) the file is rewritten instead, and a person reads the diff.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace mangnon::documents {

inline void expect_golden(const std::string& name, const std::string& bytes) {
  const std::string path = std::string(MANGNON_SOURCE_DIR "/tests/golden/documents/") + name;
  const char* mode = std::getenv("MANGNON_GOLDEN");
  if (mode != nullptr && std::string(mode) == "rewrite") {
    std::filesystem::create_directories(MANGNON_SOURCE_DIR "/tests/golden/documents");
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << "no golden file " << path;
  EXPECT_EQ(bytes, std::string(std::istreambuf_iterator<char>(in), {})) << name;
}

}  // namespace mangnon::documents
