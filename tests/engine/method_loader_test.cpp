#include "engine/method_loader.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/messages.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::vector<std::string> codes_with(const std::string& piece, const std::string& replacement) {
  SourceText method = fixture("method.yaml");
  const std::size_t at = method.text.find(piece);
  REQUIRE(at != std::string::npos);
  method.text.replace(at, piece.size(), replacement);
  std::vector<std::string> codes;
  const LoadedMoves loaded = load_moves(method);
  for (const Diagnostic& d : loaded.diagnostics) codes.emplace_back(name(d.code));
  CHECK(loaded.usable != has_errors(loaded.diagnostics));
  return codes;
}

}  // namespace

TEST_CASE("moves, tags, variables and the citizen model are read from the method") {
  const LoadedMoves loaded = load_moves(fixture("method.yaml"));
  const Moves& moves = loaded.moves;
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.usable);
  CHECK(moves.method_id == "small-method");
  CHECK(moves.principles == std::vector<std::string>{"listen", "knock"});

  REQUIRE(moves.variables.size() == 6);
  CHECK(moves.variables[1].variable.id == "closed_row");
  CHECK(moves.variables[1].variable.index == value_variable(1));
  CHECK(moves.variables[1].variable.greatest == 3);
  CHECK_FALSE(moves.variables[1].lasts_a_turn);
  CHECK(moves.variables[2].variable.greatest == 1);
  CHECK(moves.variables[2].lasts_a_turn);
  REQUIRE(moves.lasting_a_turn.size() == 2);
  CHECK(moves.lasting_a_turn[0] == moves.variables[2].variable.index);

  REQUIRE(moves.moves.size() == 7);
  const Move& greets = moves.moves[0];
  CHECK(greets.id == "greets");
  CHECK(greets.name.da == "Tager roligt imod");
  CHECK(greets.definition.da == "Hilser roligt.");
  REQUIRE(greets.effects.size() == 1);
  CHECK(greets.effects[0].when.always());
  CHECK(greets.effects[0].change == MeterChange{-4, 4, 4, 0});
  REQUIRE(greets.sets.size() == 1);
  CHECK(greets.sets[0].sets[0].variable == value_variable(0));

  const Move& closed = moves.moves[1];
  REQUIRE(closed.effects.size() == 2);
  CHECK_FALSE(closed.effects[0].when.always());
  CHECK(closed.effects[1].change == MeterChange{0, 0, 0, 2});
  REQUIRE(closed.sets.size() == 2);
  CHECK_FALSE(closed.sets[0].when.always());
  REQUIRE(closed.sets[0].sets.size() == 1);
  CHECK(closed.sets[0].sets[0].adds);
  CHECK(closed.sets[1].when.always());
  REQUIRE(closed.sets[1].sets.size() == 2);
  CHECK(closed.sets[1].sets[0].value == 0);
  CHECK_FALSE(closed.sets[1].sets[0].adds);

  REQUIRE(moves.tags.size() == 2);
  CHECK(moves.tags[0].id == "feeling");
  CHECK(moves.tags[0].name.da == "Viser en følelse");
  CHECK(moves.tags[0].sets.size() == 2);

  CHECK(greets.principle == "listen");
  CHECK_FALSE(greets.without_about.valid());
  CHECK(moves.moves[4].without_about == MoveIndex{5});
  CHECK(moves.principle_phases == std::vector<std::string>{"listen", "listen"});

  REQUIRE(moves.items.size() == 2);
  CHECK(moves.items[0].id == "ground");
  CHECK(moves.items[0].name.da == "Grunden");
  CHECK(moves.items[0].flag == value_variable(4));
  CHECK(moves.items[0].stages == std::vector{Stage::after_decision});
  CHECK(moves.items[1].stages == std::vector{Stage::before_decision, Stage::after_decision});

  CHECK(moves.pause == MoveIndex{3});
  CHECK_FALSE(moves.pause_matters.always());
}

TEST_CASE("the citizen model is what the method says") {
  const CitizenModel& model = small_method().model;
  CHECK(model.turn_cap == 30);
  CHECK(model.whole_from == 60);
  CHECK(model.half_from == 40);
  CHECK(model.lower_above_tension == 80);
  CHECK(model.procedure_below == 30);
  CHECK(model.procedure_tension == 3);
  CHECK(model.calm_above == 70);
  CHECK(model.calm_tension == -2);
}

TEST_CASE("texts of moves and tags are registered for translation") {
  Reading reading;
  Moves moves;
  const SourceText method = fixture("method.yaml");
  const auto tree = read_tree(method, FileIndex{0}, reading);
  REQUIRE(tree.has_value());
  read_moves(tree->root, moves, reading);
  REQUIRE(reading.texts.size() == 18);
  CHECK(reading.texts[0].key == "move/greets.name");
  CHECK(reading.texts[0].text == &moves.moves[0].name);
  CHECK(reading.texts[1].key == "move/greets.definition");
  CHECK(reading.texts[15].key == "tag/calm");
  CHECK(reading.texts[15].text == &moves.tags[1].name);
  CHECK(reading.texts[17].key == "legal/identity");
  CHECK(reading.texts[17].text == &moves.items[1].name);
}

TEST_CASE("faults in a method are told of like those in a scenario") {
  CHECK(codes_with("format: 1", "format: 7") == Codes{"wrong-format"});
  CHECK(codes_with("id: small-method", "id: Small") == Codes{"bad-id"});
  CHECK(codes_with("rules: {}", "rulse: {}") == Codes{"unknown-key"});
  CHECK(codes_with("counts: closed_question", "cuonts: closed_question") == Codes{"unknown-key"});
  CHECK(codes_with("lasts: turn", "lasts: ever") == Codes{"unknown-word"});
  CHECK(codes_with("most: 3", "most: 30")[0] == "out-of-range");
  CHECK(codes_with("move: holds_pause", "move: holds_paus") == Codes{"unknown-move"});
  CHECK(codes_with("    needs: about\n    else: stock_phrase", "    needs: about") ==
        Codes{"missing-key"});
  CHECK(codes_with("else: stock_phrase", "else: stock_phrases") == Codes{"unknown-move"});
  CHECK(codes_with("needs: about", "needs: abuot") == Codes{"unknown-word"});
  CHECK(codes_with("flag: knocked", "flag: knoked") == Codes{"unknown-variable"});
  CHECK(codes_with("stages: [after_decision]", "stages: [none]") == Codes{"unknown-word"});
  CHECK(codes_with("if: feeling_now }\ngroups", "if: feeling_then }\ngroups") ==
        Codes{"unknown-variable"});
  CHECK(codes_with("sets: [knocked]", "sets: [knoked]") == Codes{"unknown-variable"});
  CHECK(codes_with("sets: [knocked]", "sets: [closed_row]") == Codes{"not-a-flag"});
  CHECK(codes_with("sets: [knocked]", "sets: [{ trust: 4 }]") == Codes{"not-settable"});
  CHECK(codes_with("tension: -4, trust: 4", "tention: -4, trust: 400") ==
        Codes{"unknown-key", "out-of-range"});
  CHECK(codes_with("  knock: {", "  Knock: {") == Codes{"bad-id"});
  CHECK(codes_with("turn_cap: 30", "turn_cap: 0") == Codes{"out-of-range"});
}

/// The small method with mistakes and what puts them right.
std::string with_repair(const std::string& memory, const std::string& kinds) {
  std::string text = fixture("method.yaml").text;
  text.replace(text.find("  knocked: {}\n"), 14, "  knocked: {}\n" + memory);
  return text + "repair: { remembers: mistake, share: 50, kinds: { " + kinds + " } }\n";
}

const std::string two_kinds =
    "asked: { principle: listen, strength: 2, mistakes: [asks_closed], if: feeling_open, "
    "by: [holds_pause], why: Rettet. }, "
    "rude: { principle: listen, strength: 2, mistakes: [asks_closed], by: [greets], why: Rettet. }";

TEST_CASE("a mistake sets the memory to its kind, and what puts it right sets it back") {
  const LoadedMoves loaded =
      load_moves({"method.yaml", with_repair("  mistake: { most: 2 }\n", two_kinds)});
  REQUIRE(loaded.diagnostics.empty());
  const Moves& moves = loaded.moves;
  const auto named =
      std::find_if(moves.variables.begin(), moves.variables.end(),
                   [](const MethodVariable& v) { return v.variable.id == "mistake"; });
  REQUIRE(named != moves.variables.end());
  const VariableIndex memory = named->variable.index;
  REQUIRE(moves.moves[1].sets.size() == 4);
  for (int kind : {1, 2}) {
    const GatedAssignments& made = moves.moves[1].sets[static_cast<std::size_t>(kind) + 1];
    CHECK(made.when.always() == (kind == 2));
    REQUIRE(made.sets.size() == 1);
    CHECK(made.sets[0].variable == memory);
    CHECK(made.sets[0].value == kind);
  }
  REQUIRE(moves.moves[0].mends.size() == 1);
  const GatedAssignments& mended = moves.moves[0].mends[0];
  CHECK(mended.sets[0].value == 0);
  CallState state;
  for (const int open : {0, 1, 2}) {
    state.values[memory.value - meter_count] = static_cast<std::uint8_t>(open);
    CHECK(holds(mended.when, state) == (open == 2));
  }
  CHECK(moves.moves[2].mends.empty());
}

TEST_CASE("more kinds of mistakes than the memory can tell apart are too many") {
  const LoadedMoves loaded = load_moves({"method.yaml", with_repair("  mistake: {}\n", two_kinds)});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(name(loaded.diagnostics[0].code) == "too-many");
}

TEST_CASE("no variable is called like a meter or a word of conditions") {
  CHECK(codes_with("variables:\n", "variables:\n  trust: {}\n") == Codes{"duplicate-id"});
  for (const std::string word : {"and", "or", "not", "if", "otherwise"}) {
    CAPTURE(word);
    CHECK(codes_with("variables:\n", "variables:\n  " + word + ": {}\n") == Codes{"reserved-id"});
  }
}

TEST_CASE("a method has no more principles than a report has room for") {
  std::string more = "principles:\n";
  for (int i = 0; i < 31; ++i) more += "  p-" + std::to_string(i) + ": {}\n";
  CHECK(codes_with("principles:\n", more) == Codes{"too-many"});
}

TEST_CASE("any bytes as a method give diagnostics") {
  CHECK_FALSE(load_moves({"method.yaml", ""}).usable);
  CHECK_FALSE(load_moves({"method.yaml", "[1, 2]"}).usable);
  CHECK_FALSE(
      load_moves({"method.yaml", "format: 1\nmoves: 3\nvariables: [a]\nmodel: x\n"}).usable);
  const std::string text = fixture("method.yaml").text;
  for (std::size_t length = 0; length < text.size(); length += 7)
    CHECK_FALSE(load_moves({"method.yaml", text.substr(0, length)}).moves.moves.size() > 7);
}
