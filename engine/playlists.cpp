#include "engine/playlists.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "engine/overlay.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 2> modes{"practice", "test"};  // by Mode
constexpr std::size_t max_line = 120;  // a sentence that can be read while a room is settling

void read_call(Fields& fields, const std::string& key, const std::vector<std::string>& scenarios,
               CourseDay::Call& call) {
  const auto scenario =
      fields.reference("scenario", scenarios, DiagnosticCode::unknown_scenario, Needed::yes);
  if (scenario) call.scenario = scenarios[*scenario];
  call.mode = fields.word("mode", modes, Mode::practice);
  fields.text("why", key + ".why", call.why, {Needed::yes, max_line});
  fields.done();
}

/// The same call twice in a day is a slip, unless it is taken in another way.
bool is_repeated(const CourseDay& day, std::size_t call) {
  return std::any_of(day.calls.begin(), day.calls.begin() + static_cast<std::ptrdiff_t>(call),
                     [&](const CourseDay::Call& earlier) {
                       return earlier.scenario == day.calls[call].scenario &&
                              earlier.mode == day.calls[call].mode;
                     });
}

void read_day(Fields fields, const std::vector<std::string>& scenarios, CourseDay& day) {
  Reading& reading = fields.reading();
  fields.text("name", day.id + ".name", day.name, {Needed::yes});
  fields.text("title", day.id + ".title", day.title, {Needed::yes, max_line});
  fields.text("about", day.id + ".about", day.about, {Needed::yes, 2 * max_line});
  const std::span<const YamlValue> calls = fields.items("calls", Needed::yes);
  if (calls.size() > max_calls_a_day)
    reading.report(DiagnosticCode::too_many, fields.value("calls")->at,
                   {"day", std::to_string(max_calls_a_day)});
  day.calls.resize(std::min(calls.size(), max_calls_a_day));
  for (std::size_t c = 0; c < day.calls.size(); ++c) {
    Fields call(calls[c], reading);
    if (!call.present()) continue;
    const std::string key = day.id + "." + std::to_string(c + 1);
    read_call(call, key, scenarios, day.calls[c]);
    if (!day.calls[c].scenario.empty() && is_repeated(day, c))
      reading.report(DiagnosticCode::duplicate_id, calls[c].find("scenario")->at,
                     {day.calls[c].scenario});
  }
  fields.done();
}

void read_days(Fields& file, const std::vector<std::string>& scenarios,
               std::vector<CourseDay>& days) {
  Reading& reading = file.reading();
  const std::span<const YamlEntry> entries = file.entries("days", Needed::yes);
  if (entries.size() > max_days)
    reading.report(DiagnosticCode::too_many, file.value("days")->at,
                   {"days", std::to_string(max_days)});
  days.reserve(std::min(entries.size(), max_days));
  for (const YamlEntry& entry : entries) {
    if (days.size() == max_days) break;
    if (!is_id(entry.key)) {
      reading.report(DiagnosticCode::bad_id, entry.key_at,
                     {std::string(entry.key.substr(0, max_id_length))});
      continue;
    }
    CourseDay& day = days.emplace_back();
    day.id = entry.key;
    read_day({entry.value, entry.key_at, reading}, scenarios, day);
  }
}

/// What nobody can play is not listed.
void leave_out_unknown(std::vector<CourseDay>& days) {
  for (CourseDay& day : days)
    day.calls.erase(
        std::remove_if(day.calls.begin(), day.calls.end(),
                       [](const CourseDay::Call& call) { return call.scenario.empty(); }),
        day.calls.end());
  days.erase(std::remove_if(days.begin(), days.end(),
                            [](const CourseDay& day) { return day.calls.empty(); }),
             days.end());
}

}  // namespace

LoadedPlaylists load_playlists(const std::vector<SourceText>& base_and_overlays,
                               const std::vector<std::string>& scenarios) {
  LoadedPlaylists loaded;
  loaded.files = base_and_overlays;
  if (loaded.files.empty()) return loaded;
  Reading reading;
  if (const auto tree = read_tree(loaded.files.front(), FileIndex{0}, reading)) {
    Fields file(tree->root, reading);
    if (file.present() && file.format(1)) {
      const std::string id = file.id("id", Needed::yes);
      read_days(file, scenarios, loaded.days);
      file.done();
      for (std::uint32_t overlay = 1; overlay < loaded.files.size(); ++overlay)
        apply_overlay(loaded.files[overlay], FileIndex{overlay}, id, reading);
    }
  }
  loaded.texts = text_keys(reading.texts);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  leave_out_unknown(loaded.days);
  return loaded;
}

}  // namespace samtale::engine
