#include "ui/export/translation_csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/authoring/csv.hpp"
#include "engine/text.hpp"

namespace samtale::ui {
namespace {

constexpr std::array<std::string_view, 5> heads = {"key", "where", "Danish", "English", "state"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool same_word(std::string_view a, std::string_view b) {
  a = engine::stripped(a);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// The part before the first `sign`, which is taken off with it; all where there is none.
std::string_view take_to(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

/// What of a part the text is ("because"); the part's own words have no name.
std::string with_field(const std::string& place, std::string_view field, const Say& say) {
  constexpr std::array<std::string_view, 10> fields = {"because", "thinks",      "note",  "promise",
                                                       "about",   "closed",      "pause", "hurry",
                                                       "outcome", "hurry.thinks"};
  if (std::find(fields.begin(), fields.end(), field) == fields.end()) return place;
  const std::string word(field == "hurry.thinks" ? "thinks" : field);
  return say("translation_table.field", place, say("translation_table." + word));
}

bool is_reply(const engine::Scenario& scenario, std::string_view id) {
  return std::any_of(scenario.replies.begin(), scenario.replies.end(),
                     [&](const engine::Reply& reply) { return reply.id == id; });
}

/// "NODE", "NODE/LINE", "NODE/REPLY", each with a dot and a field behind it.
std::string in_node(const engine::Scenario& scenario, std::string_view key, const char* word,
                    const Say& say) {
  const std::size_t slash = key.find('/');
  if (slash == std::string_view::npos) {
    const std::string node(take_to(key, '.'));
    return with_field(say(word, node), key, say);
  }
  const std::string node(take_to(key, '/'));
  const std::string id(take_to(key, '.'));
  const char* const kind =
      is_reply(scenario, id) ? "translation_table.reply" : "translation_table.line";
  return with_field(say(kind, say(word, node), id), key, say);
}

}  // namespace

std::string place_words(const engine::Scenario& scenario, std::string_view key, const Say& say) {
  const auto begins = [&](std::string_view lead) { return key.substr(0, lead.size()) == lead; };
  if (key == "title" || key == "summary") return say("translation_table." + std::string(key));
  if (begins("briefing.")) return say("translation_table.briefing");
  if (begins("help.")) return say("translation_table.help");
  if (begins("citizen.")) return say("translation_table.citizen");
  for (const engine::Call& call : scenario.calls)
    if (begins(call.id + ".")) return say("translation_table.call", call.id);
  if (begins("ending/")) {
    std::string_view rest = key.substr(7);
    const std::string id(take_to(rest, '.'));
    return with_field(say("translation_table.ending", id), rest, say);
  }
  if (begins("facts.")) return say("translation_table.fact", std::string(key.substr(6)));
  if (begins("terms.")) return say("translation_table.term", std::string(key.substr(6)));
  if (begins("shared.")) return in_node(scenario, key.substr(7), "translation_table.block", say);
  return in_node(scenario, key, "translation_table.node", say);
}

std::string translation_csv(const engine::Scenario& scenario,
                            const std::vector<engine::TranslationRow>& rows, Language language) {
  const Say say(language);
  std::vector<engine::CsvRow> table{engine::CsvRow(heads.begin(), heads.end())};
  for (const engine::TranslationRow& row : rows)
    table.push_back({row.key, place_words(scenario, row.key, say), row.danish, row.english,
                     std::string(id(row.state))});
  return engine::csv_text(table);
}

std::optional<std::vector<engine::TranslationRow>> read_translation_csv(std::string_view bytes) {
  const std::vector<engine::CsvRow> table = engine::read_csv(bytes);
  if (table.empty()) return std::nullopt;
  const engine::CsvRow& first = table.front();
  const auto column = [&](std::string_view head) {
    return static_cast<std::size_t>(
        std::find_if(first.begin(), first.end(),
                     [&](const std::string& cell) { return same_word(cell, head); }) -
        first.begin());
  };
  const std::size_t key = column(heads[0]), danish = column(heads[2]), english = column(heads[3]),
                    state = column(heads[4]);
  if (key == first.size() || english == first.size()) return std::nullopt;
  std::vector<engine::TranslationRow> rows;
  for (std::size_t r = 1; r < table.size(); ++r) {
    const auto cell = [&](std::size_t c) {
      return std::string(c < table[r].size() ? engine::stripped(table[r][c]) : std::string_view());
    };
    const bool is_ok = same_word(cell(state), id(engine::TranslationState::ok));
    rows.push_back({cell(key), cell(danish), cell(english),
                    is_ok ? engine::TranslationState::ok : engine::TranslationState::stale});
  }
  return rows;
}

}  // namespace samtale::ui
