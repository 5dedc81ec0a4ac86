// Every text that a user can read, spelled by hunspell with our own word list
// (tests/spelling/{da,en}.words, one word a line).
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/messages.hpp"
#include "engine/yaml_reader.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

using engine::Language;
using engine::YamlKind;
using engine::YamlValue;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The keys of scenarios, method and cards under which a text stands. In the tables of the
/// interface and in translations everything is text.
const std::set<std::string, std::less<>> text_keys{
    "title",  "summary", "you",     "table",   "trains",  "about",     "name",       "say",
    "thinks", "note",    "because", "promise", "outcome", "colleague", "definition", "strength",
    "try",    "why",     "line",    "closed",  "text",    "avoid",     "what",       "do"};

void gather(const YamlValue& value, bool is_text, bool all, std::string& into) {
  if (value.kind() == YamlKind::scalar && is_text) into.append(value.text()) += "\n";
  for (const YamlValue& item : value.items()) gather(item, is_text, all, into);
  for (const engine::YamlEntry& entry : value.entries()) {
    if (entry.key == "made_from" || (entry.key == "trains" && entry.value.kind() == YamlKind::list))
      continue;
    gather(entry.value, all || text_keys.count(entry.key) > 0, all, into);
  }
}

std::string texts(Language language) {
  std::string all;
  for (const data::Entry& entry : data::all()) {
    const bool english = ends_with(entry.path, "en.yaml");
    if (english != (language == Language::en)) continue;
    const bool everything = english || ends_with(entry.path, "ui/text/da.yaml");
    const auto document = engine::read_yaml(entry.bytes, engine::FileIndex{0});
    gather(document.tree.root, everything, everything, all);
  }
  for (const engine::DiagnosticCode code : engine::all_diagnostic_codes()) {
    engine::Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.arguments = {"1", "2", "3"};
    all += message(diagnostic, language) + "\n" + hint(diagnostic, language) + "\n";
  }
  return all;
}

/// Quotes parted from the words, and without what is code: options, keys (en_GB forbids Esc), file
/// names, slots.
std::string plain(const std::string& text) {
  std::string result = std::regex_replace(text, std::regex("»|«|“|”|…|–|’| - "), " ");
  result = std::regex_replace(result, std::regex("[^ \n]*[_{}<>=/0-9][^ \n]*"), " ");
  return std::regex_replace(result, std::regex("--?[a-z][a-z-]*|[a-z]+\\.yaml|samtale-cli|Esc"),
                            " ");
}

std::set<std::string> misspelt(const std::string& dictionary, const std::filesystem::path& words,
                               const std::string& text) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "texts";
  std::ofstream(file, std::ios::binary) << text;
  const std::string command = "LC_ALL=C.UTF-8 hunspell -i utf-8 -d " + dictionary + " -p '" +
                              words.string() + "' -l '" + file.string() + "' 2>&1";
  std::set<std::string> found;
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 512> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), pipe))
    found.insert(std::string(line.data(), std::char_traits<char>::length(line.data()) - 1));
  CHECK_MESSAGE(pclose(pipe) == 0, "hunspell and its dictionaries are needed for this test");
  return found;
}

void check_spelling(Language language, const std::string& dictionary) {
  const std::filesystem::path words =
      tests_folder() / "spelling" / (std::string(code(language)) + ".words");
  const std::string text = plain(texts(language));
  REQUIRE(text.size() > 20000);
  for (const std::string& word : misspelt(dictionary, words, text)) FAIL_CHECK(word);
  // The test can fail: a word that nobody knows is found.
  CHECK(misspelt(dictionary, words, "Dettte").count("Dettte") == 1);
}

TEST_CASE("every Danish text is spelled as the dictionary or our own list has it") {
  check_spelling(Language::da, "da_DK");
}

TEST_CASE("every English text is spelled as the dictionary or our own list has it") {
  check_spelling(Language::en, "en_GB");
}

}  // namespace
}  // namespace samtale::tests
