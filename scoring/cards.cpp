#include "scoring/cards.hpp"

#include <algorithm>
#include <utility>

#include "engine/overlay.hpp"
#include "engine/yaml_fields.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::scoring {
namespace {

using engine::FileIndex;
using engine::Needed;
using engine::Phase;

constexpr std::size_t max_line = 120;  // what a card of 304 px bears without looking crowded
constexpr std::size_t max_tools = 24;

/// `key`: "card/start", "tool/knock".
void read_card(engine::Fields fields, const std::string& key, Card& card) {
  fields.text("title", key + ".title", card.title, {Needed::yes});
  fields.text("about", key + ".about", card.about, {Needed::no, max_line});
  const auto& moves = fields.items("moves", Needed::yes);
  card.moves.resize(moves.size());
  for (std::size_t m = 0; m < moves.size(); ++m) {
    engine::Fields move(moves[m], fields.reading());
    const std::string move_key = key + "." + std::to_string(m + 1);
    move.text("name", move_key + ".name", card.moves[m].name, {Needed::yes});
    move.text("line", move_key + ".line", card.moves[m].line, {Needed::yes, max_line});
    move.done();
  }
  fields.text("avoid", key + ".avoid", card.avoid, {Needed::no, max_line});
  fields.done();
}

void read_tools(engine::Fields& file, std::vector<Cards::Tool>& tools) {
  engine::Reading& reading = file.reading();
  const auto& entries = file.entries("tools");
  if (entries.size() > max_tools)
    reading.report(engine::DiagnosticCode::too_many, file.value("tools")->at,
                   {"tools", std::to_string(max_tools)});
  tools.reserve(std::min(entries.size(), max_tools));
  for (const engine::YamlEntry& entry : entries) {
    if (tools.size() == max_tools) return;
    if (!engine::is_id(entry.key)) {
      reading.report(engine::DiagnosticCode::bad_id, entry.key_at,
                     {std::string(entry.key.substr(0, engine::max_id_length))});
      continue;
    }
    Cards::Tool& tool = tools.emplace_back();
    tool.id = entry.key;
    read_card({entry.value, entry.key_at, reading}, "tool/" + tool.id, tool.card);
  }
}

}  // namespace

const Card& Cards::of(Phase phase) const {
  std::size_t at = static_cast<std::size_t>(phase);
  while (at > 0 && by_phase[at].moves.empty()) --at;
  if (by_phase[at].moves.empty()) return by_phase[static_cast<std::size_t>(Phase::start)];
  return by_phase[at];
}

LoadedCards load_cards(const std::vector<engine::SourceText>& base_and_overlays) {
  LoadedCards loaded;
  loaded.files = base_and_overlays;
  if (loaded.files.empty()) return loaded;
  const engine::YamlDocument document = read_yaml(loaded.files.front().text, FileIndex{0});
  engine::Reading reading;
  reading.diagnostics = document.diagnostics;
  if (!document.whole) {
    loaded.diagnostics = std::move(reading.diagnostics);
    return loaded;
  }
  engine::Fields file(document.tree.root, document.tree.root.at, reading);
  file.integer("format", {1, 1}, Needed::yes);
  const std::string id = file.id("id", Needed::yes);
  engine::Fields cards = file.fields("cards", Needed::yes);
  for (std::size_t p = 0; p < phase_count; ++p) {
    const std::string phase(engine::id(static_cast<Phase>(p)));
    if (cards.value(phase))
      read_card(cards.fields(phase), "card/" + phase, loaded.cards.by_phase[p]);
  }
  cards.done();
  read_tools(file, loaded.cards.tools);
  file.done();
  for (std::uint32_t overlay = 1; overlay < loaded.files.size(); ++overlay)
    apply_overlay(loaded.files[overlay], FileIndex{overlay}, {id}, reading);
  loaded.texts = text_keys(reading.texts);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::scoring
