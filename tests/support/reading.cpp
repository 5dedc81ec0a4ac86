#include "tests/support/reading.hpp"

namespace samtale::tests {

engine::YamlDocument read(std::string_view text) {
  return engine::read_yaml(text, engine::FileIndex{0});
}

std::string reports(const std::vector<engine::Diagnostic>& diagnostics, const std::string& text,
                    engine::Language language) {
  const std::vector<engine::SourceText> files = {{"scenario.yaml", text}};
  std::string all;
  for (const engine::Diagnostic& diagnostic : diagnostics)
    all += engine::report(diagnostic, files, language);
  return all;
}

std::string reports(const std::string& text, engine::Language language) {
  return reports(read(text).diagnostics, text, language);
}

std::string marked(const std::string& text, engine::SourceSpan at) {
  return text.substr(at.begin, at.end - at.begin);
}

}  // namespace samtale::tests
