// What scenarios/WRITING.md explains is what there is.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "scoring/smells/codes.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

std::string writing() { return read_file(source_folder() / "scenarios" / "WRITING.md"); }

/// The codes that have a section of their own, in its order.
std::vector<std::string> explained(const std::string& text) {
  const std::string opens = "\n### `", closes = "`\n";
  std::vector<std::string> codes;
  for (std::size_t at = text.find(opens); at != text.npos; at = text.find(opens, at + 1)) {
    const std::size_t begin = at + opens.size();
    codes.push_back(text.substr(begin, text.find(closes, begin) - begin));
  }
  return codes;
}

}  // namespace

TEST_CASE("WRITING.md explains every smell, in the order in which they are told") {
  std::vector<std::string> codes;
  for (std::size_t c = 0; c < scoring::smell_codes; ++c)
    codes.emplace_back(scoring::name(static_cast<scoring::SmellCode>(c)));
  CHECK(explained(writing()) == codes);
}

TEST_CASE("each smell in WRITING.md says what it means, why it matters and how to mend it") {
  const std::string text = writing();
  for (const std::string& code : explained(text)) {
    const std::size_t begin = text.find("\n### `" + code + "`\n");
    const std::string section = text.substr(begin, text.find("\n### ", begin + 1) - begin);
    for (const char* part : {"**What**", "**Why**", "**Mend**"})
      CHECK_MESSAGE(section.find(part) != std::string::npos, code << " lacks " << part);
  }
}

TEST_CASE("every page that WRITING.md lists at its top is there") {
  const std::string text = writing();
  std::size_t pages = 0;
  for (std::size_t at = text.find("\n- ["); at != text.npos; at = text.find("\n- [", at + 1)) {
    const std::size_t begin = at + 4;
    const std::string heading = text.substr(begin, text.find("](#", begin) - begin);
    CHECK_MESSAGE(text.find("\n## " + heading + "\n") != std::string::npos, heading);
    ++pages;
  }
  CHECK(pages == 16);
}

}  // namespace samtale::tests
