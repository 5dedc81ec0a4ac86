#include "engine/expression.hpp"

#include <doctest/doctest.h>

#include "tests/support/reading.hpp"

using namespace samtale::engine;
using samtale::tests::read;
using samtale::tests::reports;

namespace {

std::vector<Variable> scope() {
  return {{"tension", variable(Meter::tension), 0, 100},
          {"heard", variable(Meter::heard), 0, 100},
          {"knocked", value_variable(0), 0, 1},
          {"told-reason", value_variable(1), 0, 1},
          {"asked", value_variable(2), 0, 3}};
}

struct Values {
  int tension = 0, heard = 0, knocked = 0, told_reason = 0, asked = 0;
};

CallState state_of(const Values& values) {
  CallState state;
  state.meters[0] = static_cast<std::uint8_t>(values.tension);
  state.meters[2] = static_cast<std::uint8_t>(values.heard);
  state.values[0] = static_cast<std::uint8_t>(values.knocked);
  state.values[1] = static_cast<std::uint8_t>(values.told_reason);
  state.values[2] = static_cast<std::uint8_t>(values.asked);
  return state;
}

/// Parses without a fault and asks.
bool ask(const std::string& text, const Values& values) {
  CAPTURE(text);
  std::vector<Diagnostic> diagnostics;
  const Condition condition = parse_condition(text, {}, scope(), diagnostics);
  CHECK(diagnostics.empty());
  CHECK_FALSE(condition.always());
  return holds(condition, state_of(values));
}

/// The reports on the condition in `if:` of a file; the condition then holds always.
std::string faults(const std::string& scalar, Language language = Language::en) {
  const std::string text = "a: 1\nif: " + scalar + "\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  const YamlValue* value = document.tree.root.find("if");
  REQUIRE(value != nullptr);
  std::vector<Diagnostic> diagnostics;
  const Condition condition = parse_condition(value->text(), value->at, scope(), diagnostics);
  CHECK(condition.always());
  CHECK_FALSE(diagnostics.empty());
  return reports(diagnostics, text, language);
}

}  // namespace

TEST_CASE("each comparison at its border") {
  for (const int heard : {54, 55, 56}) {
    CAPTURE(heard);
    CHECK(ask("heard < 55", {.heard = heard}) == (heard < 55));
    CHECK(ask("heard <= 55", {.heard = heard}) == (heard <= 55));
    CHECK(ask("heard = 55", {.heard = heard}) == (heard == 55));
    CHECK(ask("heard != 55", {.heard = heard}) == (heard != 55));
    CHECK(ask("heard >= 55", {.heard = heard}) == (heard >= 55));
    CHECK(ask("heard > 55", {.heard = heard}) == (heard > 55));
  }
}

TEST_CASE("a flag's name alone means that it is set") {
  CHECK(ask("knocked", {.knocked = 1}));
  CHECK_FALSE(ask("knocked", {}));
  CHECK(ask("not knocked", {}));
  CHECK(ask("told-reason", {.told_reason = 1}));
  CHECK(ask("knocked = 0", {}));
}

TEST_CASE("not comes before and, and before or") {
  for (int bits = 0; bits < 8; ++bits) {
    CAPTURE(bits);
    const int a = bits & 1;
    const int b = (bits >> 1) & 1;
    const int c = (bits >> 2) & 1;
    const Values values{.knocked = a, .told_reason = b, .asked = c};
    CHECK(ask("knocked or told-reason and asked = 1", values) == (a || (b && c)));
    CHECK(ask("knocked and told-reason or asked = 1", values) == ((a && b) || c));
    CHECK(ask("not knocked and told-reason", values) == (!a && b));
    CHECK(ask("not knocked or told-reason", values) == (!a || b));
    CHECK(ask("not (knocked or told-reason)", values) == !(a || b));
    CHECK(ask("(knocked or told-reason) and asked = 1", values) == ((a || b) && c));
    CHECK(ask("not asked = 1 and not not knocked", values) == (!c && a));
    CHECK(ask("knocked or (told-reason and (not asked = 1 or knocked))", values) ==
          (a || (b && (!c || a))));
  }
}

TEST_CASE("blanks and line breaks are of no meaning") {
  CHECK(ask("heard>=55and not(knocked)", {.heard = 55}));
  CHECK(ask("\theard >= 55\n  and\tnot knocked ", {.heard = 55}));
}

TEST_CASE("an empty condition always holds") { CHECK(holds(Condition{}, CallState{})); }

TEST_CASE("a long chain and deep brackets hold their value") {
  std::string chain = "knocked";
  for (int i = 0; i < 120; ++i) chain += " and knocked";
  CHECK(ask(chain, {.knocked = 1}));
  CHECK(ask("not (" + chain + ")", {}));
  std::string deep = "knocked";
  for (int i = 0; i < 20; ++i) deep = "knocked or asked = 1 and (" + deep + ")";
  CHECK_FALSE(ask(deep, {.asked = 1}));
  CHECK(ask(deep, {.knocked = 1}));
  std::string nots;
  for (int i = 0; i < 100'001; ++i) nots += "not ";
  CHECK(ask(nots + "knocked", {}));
}

TEST_CASE("a name that is not known is marked, with the nearest") {
  CHECK(faults("heard >= 55 and not knoked") ==
        "scenario.yaml:2:25: error: There is nothing called 'knoked' here. [unknown-variable]\n"
        "    if: heard >= 55 and not knoked\n"
        "                            ^~~~~~\n"
        "  Did you mean 'knocked'?\n");
  CHECK(faults("trit > 3", Language::da) ==
        "scenario.yaml:2:5: fejl: Her er ikke noget, der hedder »trit«. [unknown-variable]\n"
        "    if: trit > 3\n"
        "        ^~~~\n"
        "  Brug et flag eller en tæller, dine egne eller metodens (de står i scenarios/FORMAT.md). "
        "I betingelser også tension, trust, heard og clarity.\n");
  CHECK(faults("vrede > 3 or hørt").find("'hørt'") != std::string::npos);
}

TEST_CASE("the caret stands inside quotes too, and under the whole of what has escapes") {
  CHECK(faults("\"knoked\"") ==
        "scenario.yaml:2:6: error: There is nothing called 'knoked' here. [unknown-variable]\n"
        "    if: \"knoked\"\n"
        "         ^~~~~~\n"
        "  Did you mean 'knocked'?\n");
  CHECK(faults("\"knoked\\u0020\"").find("    if: \"knoked\\u0020\"\n        ^~~~") !=
        std::string::npos);
  CHECK(faults(">-\n  heard > 3 and\n  knoked").find("scenario.yaml:2:5:") == 0);
}

TEST_CASE("what must stand at each place") {
  CHECK(faults("heard >= much") ==
        "scenario.yaml:2:14: error: The condition can't be read: a whole number must stand here, "
        "not 'much'. [expression-syntax]\n"
        "    if: heard >= much\n"
        "                 ^~~~\n"
        "  Write for example 'heard >= 55 and not knocked'.\n");
  CHECK(faults("heard >=", Language::da) ==
        "scenario.yaml:2:13: fejl: Betingelsen slutter for tidligt: Her skal stå et helt tal. "
        "[expression-syntax]\n"
        "    if: heard >=\n"
        "                ^\n"
        "  Skriv for eksempel »heard >= 55 and not knocked«.\n");
  CHECK(faults("knocked told-reason") ==
        "scenario.yaml:2:13: error: The condition can't be read: 'and' or 'or' must stand here, "
        "not 'told-reason'. [expression-syntax]\n"
        "    if: knocked told-reason\n"
        "                ^~~~~~~~~~~\n"
        "  Write for example 'heard >= 55 and not knocked'.\n");
  CHECK(faults("(knocked") ==
        "scenario.yaml:2:13: error: The condition ends too early: a closing bracket must stand "
        "here. [expression-syntax]\n"
        "    if: (knocked\n"
        "                ^\n"
        "  Write for example 'heard >= 55 and not knocked'.\n");
  CHECK(faults("knocked and").find("a name or 'not' must stand here") != std::string::npos);
  CHECK(faults("55 <= heard").find("a name or 'not' must stand here, not '55'") !=
        std::string::npos);
  CHECK(faults("heard 55").find("one of the signs < <= = != >= > must stand here, not '55'") !=
        std::string::npos);
  CHECK(faults("10 < heard < 20").find("not '10'") != std::string::npos);
  CHECK(faults("heard > 10 < 20").find("not '<'") != std::string::npos);
  CHECK(faults("knocked)").find("not ')'") != std::string::npos);
  CHECK(faults("''").find("The condition ends too early") != std::string::npos);
  CHECK(faults("heard > 5 % 2").find("not '%'") != std::string::npos);
  CHECK(faults("heard > 5.5").find("not '.'") != std::string::npos);
}

TEST_CASE("signs and words of other languages are mended") {
  CHECK(faults("heard == 55") ==
        "scenario.yaml:2:11: error: The condition can't be read: one of the signs < <= = != >= > "
        "must stand here, not '=='. [expression-syntax]\n"
        "    if: heard == 55\n"
        "              ^~\n"
        "  Write '='.\n");
  CHECK(faults("knocked og ikke told-reason", Language::da) ==
        "scenario.yaml:2:13: fejl: Betingelsen kan ikke læses: Her skal stå »and« eller »or«, ikke "
        "»og«. [expression-syntax]\n"
        "    if: knocked og ikke told-reason\n"
        "                ^~\n"
        "  Skriv »and«.\n"
        "scenario.yaml:2:16: fejl: Betingelsen kan ikke læses: Her skal stå et navn eller »not«, "
        "ikke »ikke«. [expression-syntax]\n"
        "    if: knocked og ikke told-reason\n"
        "                   ^~~~\n"
        "  Skriv »not«.\n");
  for (const std::string wrong :
       {"heard => 5", "heard =< 5", "heard <> 5", "knocked && knocked", "knocked || knocked",
        "knocked AND knocked", "knocked OR knocked", "NOT knocked", "knocked eller knocked"}) {
    CAPTURE(wrong);
    std::vector<Diagnostic> diagnostics;
    const auto end = static_cast<std::uint32_t>(wrong.size());
    CHECK(parse_condition(wrong, {FileIndex{0}, 0, end}, scope(), diagnostics).always());
    REQUIRE(diagnostics.size() == 1);
    REQUIRE(diagnostics[0].mend.size() == 1);
    const TextEdit& mend = diagnostics[0].mend[0];
    std::string mended = wrong;
    mended.replace(mend.at.begin, mend.at.end - mend.at.begin, mend.replacement);
    diagnostics.clear();
    CHECK_FALSE(parse_condition(mended, {FileIndex{0}, 0, end}, scope(), diagnostics).always());
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("a counter or a meter must be compared") {
  CHECK(faults("not asked") ==
        "scenario.yaml:2:9: error: 'asked' can have several values and must be compared with a "
        "number. [expression-type]\n"
        "    if: not asked\n"
        "            ^~~~~\n"
        "  Write for example 'asked >= 2'.\n");
  CHECK(faults("heard and knocked").find("[expression-type]") != std::string::npos);
}

TEST_CASE("a number that the variable never has is refused") {
  CHECK(faults("heard >= 120", Language::da) ==
        "scenario.yaml:2:14: fejl: 120 går ikke her. Tallet skal være fra 0 til 100. "
        "[out-of-range]\n"
        "    if: heard >= 120\n"
        "                 ^~~\n");
  CHECK(faults("heard > -1").find("-1 can't be used here") != std::string::npos);
  CHECK(faults("heard > 99999999999999999999").find("from 0 to 100") != std::string::npos);
  CHECK(faults("knocked = 2").find("from 0 to 1") != std::string::npos);
}

TEST_CASE("several unknown names are all told") {
  const std::string all = faults("foo = 1 and heard >= 300 or bar");
  CHECK(all.find("'foo'") != std::string::npos);
  CHECK(all.find("300 can't") != std::string::npos);
  CHECK(all.find("'bar'") != std::string::npos);
}

TEST_CASE("brackets too deep are refused") {
  CHECK(faults(std::string(21, '(') + "knocked" + std::string(21, ')')).find("[too-deep]") !=
        std::string::npos);
  std::vector<Diagnostic> diagnostics;
  CHECK(parse_condition(std::string(1'000'000, '('), {}, scope(), diagnostics).always());
  CHECK(diagnostics.size() == 1);
}

TEST_CASE("of a flood of faults in one condition the first twenty are told") {
  std::vector<Diagnostic> diagnostics;
  std::string unknown = "a >= 1";
  for (int i = 0; i < 100'000; ++i) unknown += " and a >= 1";
  CHECK(parse_condition(unknown, {}, scope(), diagnostics).always());
  CHECK(diagnostics.size() == 20);

  diagnostics.clear();
  std::string foreign = "knocked";
  for (int i = 0; i < 100; ++i) foreign += " && knocked";
  CHECK(parse_condition(foreign, {}, scope(), diagnostics).always());
  CHECK(diagnostics.size() == 20);
  CHECK(diagnostics.back().mend.size() == 1);
}

TEST_CASE("any bytes are a condition or a fault") {
  std::uint32_t seed = 1;
  const std::string parts[] = {"heard", " ", "and",     "or", "not",  "(", ")", ">=", "<",
                               "=",     "5", "knocked", "æ",  "\xFF", "!", "&", "-",  "\n"};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int length = i % 12; length > 0; --length) {
      seed = seed * 1664525u + 1013904223u;
      text += parts[(seed >> 16) % std::size(parts)];
    }
    CAPTURE(text);
    std::vector<Diagnostic> diagnostics;
    const SourceSpan at{FileIndex{0}, 0, static_cast<std::uint32_t>(text.size())};
    const Condition condition = parse_condition(text, at, scope(), diagnostics);
    CHECK(condition.always() == !diagnostics.empty());
    for (const Diagnostic& diagnostic : diagnostics) CHECK(diagnostic.at.end <= text.size());
    CHECK((holds(condition, CallState{}) || !condition.always()));
  }
}
