#include "scoring/method.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/messages.hpp"

namespace samtale::tests {
namespace {

std::string shipped_text() {
  const auto bytes = data::find("scoring/methods/styrket-borgerkontakt/method.yaml");
  REQUIRE(bytes.has_value());
  return std::string(*bytes);
}

std::string with(const std::string& piece, const std::string& replacement) {
  std::string text = shipped_text();
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), replacement);
}

std::string reports_on(const std::string& text) {
  const scoring::LoadedMethod loaded = scoring::load_method({{"method.yaml", text}});
  std::string all;
  for (const engine::Diagnostic& diagnostic : loaded.diagnostics)
    all += engine::report(diagnostic, loaded.method.files, engine::Language::en);
  CHECK(loaded.usable == all.empty());
  return all;
}

TEST_CASE("the shipped method is sound") { CHECK(reports_on(shipped_text()).empty()); }

TEST_CASE("a method of another format is told of once and not read on") {
  CHECK(reports_on("format: 9\nid: other\nmoves: {}\n") ==
        "method.yaml:1:9: error: The file is in format 9. The program reads format 1. "
        "[wrong-format]\n"
        "    format: 9\n"
        "            ^\n"
        "  Write 'format: 1'. If the file was written for a newer program, use that one.\n");
}

TEST_CASE("what both readers of a method find wrong is told once") {
  CHECK(reports_on("- a\n- b\n") ==
        "method.yaml:1:1: error: Names followed by colons must stand here. [wrong-shape]\n"
        "    - a\n"
        "    ^~~\n"
        "  Write for example 'say: Hello' on the line below, indented.\n");
}

TEST_CASE("a higher level does not begin below a lower one") {
  CHECK(reports_on(with("levels: { on_the_way: 40, good: 60, strong: 85 }",
                        "levels: { on_the_way: 40, good: 35, strong: 85 }"))
            .find("[out-of-range]") != std::string::npos);
  CHECK(reports_on(with("levels: { on_the_way: 40, good: 60, strong: 85 }",
                        "levels: { on_the_way: 40, good: 40, strong: 40 }"))
            .empty());
}

TEST_CASE("a smell that there is not is told of, and a method may do without any") {
  CHECK(reports_on(with("    CRAMMED:\n", "    CRAMED:\n")).find("'CRAMED' can't stand here") !=
        std::string::npos);
  CHECK(reports_on(with("    reply_words: 28\n", "")).find("'reply_words' is missing here") !=
        std::string::npos);
  const std::string text = shipped_text();
  const scoring::LoadedMethod loaded =
      scoring::load_method({{"method.yaml", text.substr(0, text.find("\nsmells:\n") + 1)}});
  CHECK(loaded.usable);
  CHECK_FALSE(loaded.method.rubric.smells.looks_for(scoring::SmellCode::crammed));
}

TEST_CASE("a method without a pause can be used") {
  CHECK(reports_on(with("pause: { move: holds_pause, if: feeling_now or bad_news_now }", ""))
            .empty());
}

}  // namespace
}  // namespace samtale::tests
