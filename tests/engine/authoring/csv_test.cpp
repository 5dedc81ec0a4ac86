#include "engine/authoring/csv.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"

using namespace samtale::engine;
using samtale::tests::Random;

namespace {

TEST_CASE("a table is written as RFC 4180 has it, with the mark that Excel knows the letters by") {
  CHECK(csv_text({{"key", "Danish"}, {"a", "Nej, \"tak\""}, {"b", "to\nlinjer"}, {"c", ""}}) ==
        "\xEF\xBB\xBFkey,Danish\r\na,\"Nej, \"\"tak\"\"\"\r\nb,\"to\nlinjer\"\r\nc,\r\n");
}

TEST_CASE("what a spreadsheet would take for a formula is guarded, there and back") {
  const std::vector<CsvRow> rows{{"=1+1", "+45", "-nej", "@x", "'=", "'ja", "''+"}};
  CHECK(csv_text(rows) == "\xEF\xBB\xBF'=1+1,'+45,'-nej,'@x,''=,'ja,'''+\r\n");
  CHECK(read_csv(csv_text(rows)) == rows);
  CHECK(read_csv("a,'=x\n") == std::vector<CsvRow>{{"a", "=x"}});
}

TEST_CASE("a table is read as Excel writes it in any language") {
  const std::vector<CsvRow> rows{{"key", "English"}, {"a", "Yes, \"me\""}, {"b", "two\nlines"}};
  CHECK(read_csv("key;English\r\na;\"Yes, \"\"me\"\"\"\r\n\r\nb;\"two\nlines\"") == rows);
  CHECK(read_csv("\xEF\xBB\xBFkey\tEnglish\na\tYes, \"me\"\nb\t\"two\nlines\"\n\n") == rows);
  CHECK(read_csv("key,English\ra,\"Yes, \"\"me\"\"\"\rb,\"two\nlines\"\r") == rows);
  CHECK(read_csv("a,\"b").back() == CsvRow{"a", "b"});
  CHECK(read_csv("").empty());
}

TEST_CASE("any table comes back as it was") {
  Random random(5);
  const std::string signs = "abæ,;\"'=+-@\t\r\n 1";
  for (int run = 0; run < 500; ++run) {
    std::vector<CsvRow> rows(1 + random.below(4), CsvRow(2 + random.below(3)));
    for (CsvRow& row : rows)
      for (std::string& cell : row)
        for (std::size_t n = 1 + random.below(6); n > 0; --n)
          cell += signs[random.below(signs.size())];
    CHECK(read_csv(csv_text(rows)) == rows);
  }
}

}  // namespace
