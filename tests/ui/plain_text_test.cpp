#include "ui/export/plain_text.hpp"

#include <doctest/doctest.h>

using namespace samtale::ui;

namespace {

const PlainStyle narrow{20, PlainStyle::Headings::plain};

}  // namespace

TEST_CASE("a paragraph is broken at words and stands in under its lead") {
  CHECK(paragraph("  1  ", "Fire gange. Det er jo også for galt.", narrow) ==
        "  1  Fire gange. Det\n     er jo også for\n     galt.\n");
}

TEST_CASE("columns count letters, not bytes") {
  CHECK(paragraph("", "ææææææææææ ååååååååå", narrow) == "ææææææææææ ååååååååå\n");
  CHECK(paragraph("", "ææææææææææ åååååååååå", narrow) == "ææææææææææ\nåååååååååå\n");
}

TEST_CASE("a dash stays with the word before it and a long word stands alone") {
  CHECK(paragraph("", "nitten bogstaver nu – og så", narrow) == "nitten bogstaver\nnu – og så\n");
  CHECK(paragraph("", "et sygedagpengereguleringsskema her", narrow) ==
        "et\nsygedagpengereguleringsskema\nher\n");
}

TEST_CASE("line endings are kept and an empty text is an empty line") {
  CHECK(paragraph("- ", "en\nto", narrow) == "- en\n  to\n");
  CHECK(paragraph("", "", narrow) == "\n");
  CHECK(paragraph("  ", "", narrow) == "\n");
}

TEST_CASE("a width that is too small to read is not used") {
  CHECK(paragraph("", "to korte ord", {1, PlainStyle::Headings::plain}) == "to korte ord\n");
}

TEST_CASE("headings are bold only where that was asked for") {
  CHECK(heading("Tilbageblik", {80, PlainStyle::Headings::plain}) == "Tilbageblik\n");
  CHECK(heading("Tilbageblik", {80, PlainStyle::Headings::bold}) == "\x1b[1mTilbageblik\x1b[0m\n");
}
