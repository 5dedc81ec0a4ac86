#include "ui/app/words.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using engine::Language;
using ui::Words;

/// Every string in double quotes in the sources of the interface.
std::set<std::string> literals() {
  std::set<std::string> found;
  const std::regex quoted("\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*\\.?)\"");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / "ui")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    const std::string text = read_file(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at)
      found.insert((*at)[1]);
  }
  return found;
}

/// Keys are also put together: "rating.scale_" + value, "cli.check.files" + ".one".
bool begins(const std::string& literal, const std::string& key) {
  if (literal.find('.') == std::string::npos || key.rfind(literal, 0) != 0) return false;
  return literal.back() == '.' || literal.back() == '_' || key[literal.size()] == '.';
}

bool is_file_name(const std::string& literal) {
  const std::string extension = literal.substr(literal.rfind('.') + 1);
  return extension == "json" || extension == "yaml";
}

std::size_t slots(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2))
    ++count;
  return count;
}

TEST_CASE("both languages have the same words with the same slots") {
  const auto& danish = Words::shipped(Language::da).table();
  const auto& english = Words::shipped(Language::en).table();
  REQUIRE(danish.size() > 100);
  for (const auto& [key, text] : danish) {
    CAPTURE(key);
    CHECK_FALSE(text.empty());
    REQUIRE(english.count(key) == 1);
    CHECK(slots(text) == slots(english.at(key)));
  }
  for (const auto& [key, text] : english) CHECK_MESSAGE(danish.count(key) == 1, key);
}

TEST_CASE("every word that the interface asks for is in the tables") {
  const auto& words = Words::shipped(Language::da).table();
  std::set<std::string> sections;
  for (const auto& [key, text] : words) sections.insert(key.substr(0, key.find('.')));
  for (const std::string& literal : literals()) {
    const std::size_t dot = literal.find('.');
    if (dot == std::string::npos || sections.count(literal.substr(0, dot)) == 0) continue;
    if (is_file_name(literal)) continue;
    const auto next = words.lower_bound(literal);
    CHECK_MESSAGE((next != words.end() && (next->first == literal || begins(literal, next->first))),
                  literal);
  }
}

TEST_CASE("every word in the tables is asked for") {
  const std::set<std::string> asked = literals();
  for (const auto& [key, text] : Words::shipped(Language::da).table()) {
    const std::string& word = key;
    const bool used = asked.count(word) == 1 ||
                      std::any_of(asked.begin(), asked.end(), [&](const std::string& literal) {
                        return begins(literal, word);
                      });
    CHECK_MESSAGE(used, word);
  }
}

}  // namespace
}  // namespace samtale::tests
