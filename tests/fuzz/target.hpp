// A fuzz target: one function that is given any bytes, and stops the program where something that
// always holds does not. fuzz_NAME is that function with libFuzzer around it (preset `fuzz`), or
// with replay.cpp, which gives it the kept corpus (every other preset).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/embedded.hpp"
#include "engine/messages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace samtale::tests {

inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A file and its translation in one input: the line "# overlay" parts them.
inline std::vector<engine::SourceText> base_and_overlay(std::string_view text) {
  constexpr std::string_view parting = "\n# overlay\n";
  const std::size_t at = text.find(parting);
  std::vector<engine::SourceText> files{{"base.yaml", std::string(text.substr(0, at))}};
  if (at != std::string_view::npos)
    files.push_back({"base.en.yaml", std::string(text.substr(at + parting.size()))});
  return files;
}

/// The first reports are made as a user would see them; there may be hundreds.
inline void make_reports(const std::vector<engine::Diagnostic>& diagnostics,
                         const std::vector<engine::SourceText>& files) {
  constexpr std::size_t most = 20;
  for (std::size_t d = 0; d < diagnostics.size() && d < most; ++d)
    for (const engine::Language language : {engine::Language::da, engine::Language::en})
      expect(!engine::report(diagnostics[d], files, language).empty(), "a report says something");
}

inline engine::SourceText shipped_file(const char* path) {
  const auto bytes = data::find(path);
  expect(bytes.has_value(), "a shipped file is compiled in");
  return {path, std::string(*bytes)};
}

constexpr const char* shipped_method_file = "scoring/methods/styrket-borgerkontakt/method.yaml";

}  // namespace samtale::tests
