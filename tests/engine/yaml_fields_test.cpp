#include "engine/yaml_fields.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "engine/messages.hpp"

using namespace samtale::engine;

namespace {

/// A YAML text, its root and what was said while it was read.
struct Page {
  explicit Page(std::string text) : file{"page.yaml", std::move(text)} {
    std::optional<YamlTree> read = read_tree(file, FileIndex{0}, reading);
    REQUIRE(read.has_value());
    tree = std::move(*read);
  }

  std::string said() const {
    std::string all;
    for (const Diagnostic& d : reading.diagnostics) all += report(d, {file}, Language::en);
    return all;
  }
  std::vector<DiagnosticCode> codes() const {
    std::vector<DiagnosticCode> all;
    for (const Diagnostic& d : reading.diagnostics) all.push_back(d.code);
    return all;
  }

  SourceText file;
  Reading reading;
  YamlTree tree;
};

constexpr std::array<std::string_view, 3> colours = {"red", "green", "blue"};
enum class Colour { red, green, blue };

}  // namespace

TEST_CASE("fields are read by key, whatever their order") {
  Page page("{ colour: blue, size: 3, name: ' Else ', id: else, list: [a], inner: { deep: 1 } }");
  Fields fields(page.tree.root, page.reading);
  CHECK(fields.present());
  CHECK(fields.text("name") == "Else");
  CHECK(fields.id("id") == "else");
  CHECK(fields.integer("size", Range{1, 9}) == 3);
  CHECK(fields.word("colour", colours, Colour::red) == Colour::blue);
  CHECK(fields.items("list").size() == 1);
  Fields inner = fields.fields("inner");
  CHECK(inner.integer("deep", Range{0, 1}, 0) == 1);
  inner.done();
  fields.done();
  CHECK(page.said() == "");
}

TEST_CASE("what is absent and not needed is silence") {
  Page page("{}");
  Fields fields(page.tree.root, page.reading);
  CHECK(fields.text("name") == "");
  CHECK(fields.integer("size", Range{1, 9}, 4) == 4);
  CHECK(fields.word("colour", colours, Colour::green) == Colour::green);
  CHECK(fields.items("list").empty());
  CHECK(fields.entries("map").empty());
  CHECK_FALSE(fields.fields("inner").present());
  CHECK(page.said() == "");
}

TEST_CASE("a field within a map that is absent is not missed") {
  Page page("{ other: 1 }");
  Fields inner = Fields(page.tree.root, page.reading).fields("inner", Needed::yes);
  CHECK(inner.text("name", Needed::yes) == "");
  inner.done();
  CHECK(page.codes() == std::vector{DiagnosticCode::missing_key});
}

TEST_CASE("an unknown key is reported with the nearest of the keys that were asked for") {
  Page page("nam: Else\nothers: 1\ncolour: red\n");
  Fields fields(page.tree.root, page.reading);
  fields.text("name");
  fields.known({"colour"});
  fields.done();
  CHECK(page.said() ==
        "page.yaml:1:1: error: 'nam' can't stand here. [unknown-key]\n"
        "    nam: Else\n"
        "    ^~~\n"
        "  Did you mean 'name'?\n"
        "page.yaml:2:1: error: 'others' can't stand here. [unknown-key]\n"
        "    others: 1\n"
        "    ^~~~~~\n"
        "  These can: name, colour.\n");
}

TEST_CASE("a missing key is shown at the name of the map") {
  Page page("first:\n  size: 1\n");
  Fields fields(page.tree.root.entries()[0].value, page.tree.root.entries()[0].key_at,
                page.reading);
  fields.text("name", Needed::yes);
  CHECK(page.said() ==
        "page.yaml:1:1: error: 'name' is missing here. [missing-key]\n"
        "    first:\n"
        "    ^~~~~\n"
        "  Add a line that begins with 'name:'.\n");
}

TEST_CASE("numbers are whole, in plain decimal and within their range") {
  Page page("[3, +3, -3, 010, 1.5, '3', 3x, 0x3, '', +-3, 99999999999999999999, 11, [3], ~]");
  std::vector<int> numbers;
  for (const YamlValue& item : page.tree.root.items())
    numbers.push_back(read_integer(item, Range{-10, 10}, page.reading).value_or(77));
  CHECK(numbers == std::vector{3, 3, -3, 10, 77, 77, 77, 77, 77, 77, 77, 77, 77, 77});
  using enum DiagnosticCode;
  CHECK(page.codes() == std::vector{not_a_number, not_a_number, not_a_number, not_a_number,
                                    not_a_number, not_a_number, out_of_range, out_of_range,
                                    wrong_shape, wrong_shape});
}

TEST_CASE("ids begin with a lower-case letter and are short") {
  CHECK(is_id("a"));
  CHECK(is_id("told-leader_2"));
  CHECK(is_id(std::string(max_id_length, 'a')));
  CHECK_FALSE(is_id(std::string(max_id_length + 1, 'a')));
  CHECK_FALSE(is_id(""));
  CHECK_FALSE(is_id("2nd"));
  CHECK_FALSE(is_id("-a"));
  CHECK_FALSE(is_id("Told"));
  CHECK_FALSE(is_id("a b"));
  CHECK_FALSE(is_id("a/b"));
  CHECK_FALSE(is_id("følg"));
}

TEST_CASE("a text is registered under its key with its place") {
  Page page("name: Else\nabout: >\n  74 år,\n  bor alene\n");
  Fields fields(page.tree.root, page.reading);
  LocalText name, about;
  fields.text("name", "citizen.name", name, {Needed::yes});
  fields.text("about", "citizen.about", about);
  CHECK(name.da == "Else");
  CHECK(about.da == "74 år, bor alene");
  REQUIRE(page.reading.texts.size() == 2);
  CHECK(page.reading.texts[0].key == "citizen.name");
  CHECK(page.reading.texts[0].text == &name);
  CHECK(page.reading.texts[0].at.begin == 6);
  CHECK(page.reading.texts[1].key == "citizen.about");
  CHECK(page.said() == "");
}

TEST_CASE("a text that is empty or too long is told of") {
  Page page("a: ''\nb:\nc: ' '\nd: blåbær\ne: blåbær\n");
  Fields fields(page.tree.root, page.reading);
  LocalText text;
  fields.text("a", "a", text, {Needed::yes});
  fields.text("b", "b", text);
  CHECK(fields.text("c") == "");
  fields.text("d", "d", text, {Needed::no, 6});
  fields.text("e", "e", text, {Needed::no, 5});
  using enum DiagnosticCode;
  CHECK(page.codes() == std::vector{empty_text, empty_text, empty_text, text_too_long});
  CHECK(page.reading.diagnostics[0].severity == Severity::error);
  CHECK(page.reading.diagnostics[1].severity == Severity::warning);
  CHECK(page.reading.diagnostics[3].severity == Severity::warning);
  CHECK(page.reading.diagnostics[3].arguments == std::vector<std::string>{"6", "5"});
  CHECK(page.reading.texts.size() == 2);
}

TEST_CASE("references are resolved to indices, each once") {
  Page page("moves: [knock, greet, knock, nock]\n");
  const std::vector<std::string> known = {"greet", "knock"};
  Fields fields(page.tree.root, page.reading);
  CHECK(fields.references("moves", known, DiagnosticCode::unknown_move) ==
        std::vector<std::size_t>{1, 0});
  CHECK(page.said() ==
        "page.yaml:1:23: error: 'knock' stands in the list twice. [duplicate-id]\n"
        "    moves: [knock, greet, knock, nock]\n"
        "                          ^~~~~\n"
        "  Delete one of them.\n"
        "page.yaml:1:30: error: The method has no move called 'nock'. [unknown-move]\n"
        "    moves: [knock, greet, knock, nock]\n"
        "                                 ^~~~\n"
        "  Did you mean 'knock'?\n");
}

TEST_CASE("where no known id is near, a dozen are named, first those with the same letter") {
  const std::vector<std::string> few = {"knock", "greet"};
  Reading reading;
  CHECK(reading.choice("sing", few) == "greet, knock");
  std::vector<std::string> many;
  for (char c = 'a'; c <= 'p'; ++c)
    many.insert(many.begin(), {std::string(1, c) + "1", "b" + std::string(1, c)});
  CHECK(reading.choice("zing", many) == "a1, b1, ba, bb, bc, bd, be, bf, bg, bh, bi, bj, …");
  CHECK(reading.choice("ask", many) == "a1, …");
  reading.guesses_left = 1;
  CHECK(reading.choice("ask", few).empty());
}

TEST_CASE("a comma is told of only where it may have cut a text without quotes") {
  const auto warned = [](const std::string& list) {
    Page page("table: " + list + "\n");
    check_commas(page.tree.root.entries()[0].value, page.reading);
    return page.codes().size();
  };
  CHECK(warned("[Det er gratis, når du kommer]") == 1);
  CHECK(warned("[Det er gratis, øl, vin og brød]") == 2);
  CHECK(warned("[Det er gratis, Når du kommer]") == 0);
  CHECK(warned("[Det er gratis, 3 gange]") == 0);
  CHECK(warned("[\"Det er gratis\", når du kommer]") == 0);
  CHECK(warned("[Det er gratis, \"når du kommer\"]") == 0);
  CHECK(warned("\n  - Det er gratis\n  - når du kommer") == 0);
}

TEST_CASE("the last fault that stops the reading says that the rest is still to come") {
  Reading reading;
  const SourceText page{"page.yaml", "a: 1\na: 2\nb: \"x\n  y\nc: \"y\n  z\n"};
  CHECK_FALSE(read_tree(page, FileIndex{0}, reading));
  REQUIRE(reading.diagnostics.size() == 3);
  CHECK_FALSE(reading.diagnostics[0].stops);
  CHECK_FALSE(reading.diagnostics[1].stops);
  CHECK(reading.diagnostics[2].stops);
  Reading empty;
  const SourceText nothing{"page.yaml", ""};
  CHECK_FALSE(read_tree(nothing, FileIndex{0}, empty));
  REQUIRE(empty.diagnostics.size() == 1);
  CHECK_FALSE(empty.diagnostics[0].stops);
}

TEST_CASE("a list or map that is needed may not be empty") {
  Page page("list: []\nmap: {}\nother: []\n");
  Fields fields(page.tree.root, page.reading);
  CHECK(fields.items("list", Needed::yes).empty());
  CHECK(fields.entries("map", Needed::yes).empty());
  CHECK(fields.items("other").empty());
  CHECK(page.codes() == std::vector{DiagnosticCode::wrong_shape, DiagnosticCode::wrong_shape});
}

TEST_CASE("the format is the one that the program reads, or all else is left alone") {
  for (const char* text : {"format: 2", "format: [1]", "format: one", "id: x", "format:"}) {
    Page page(text);
    CAPTURE(text);
    CHECK_FALSE(Fields(page.tree.root, page.reading).format(1));
    CHECK(page.codes().size() == 1);
  }
  Page page("format: 1");
  CHECK(Fields(page.tree.root, page.reading).format(1));
}

TEST_CASE("a file that is broken has no root, one with a doubled key has") {
  Reading reading;
  const SourceText unclosed{"page.yaml", "a: [1,\n  2\nb: 3\n"};
  CHECK_FALSE(read_tree(unclosed, FileIndex{0}, reading));
  CHECK(has_errors(reading.diagnostics));
  Reading other;
  const SourceText twice{"page.yaml", "a: 1\na: 2\n"};
  CHECK(read_tree(twice, FileIndex{0}, other));
  CHECK(has_errors(other.diagnostics));
}

TEST_CASE("a list of faults has an end, and an error is never lost behind warnings") {
  Reading reading;
  for (std::size_t i = 0; i < 2 * Reading::max_diagnostics; ++i)
    reading.report(DiagnosticCode::empty_text, {}, {"x"}, Severity::warning);
  CHECK(reading.diagnostics.size() == Reading::max_diagnostics);
  reading.report(DiagnosticCode::missing_key, {}, {"x"});
  reading.report(DiagnosticCode::missing_key, {}, {"y"});
  CHECK(reading.diagnostics.size() == Reading::max_diagnostics + 1);
  CHECK(has_errors(reading.diagnostics));
}
