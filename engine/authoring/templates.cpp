#include "engine/authoring/templates.hpp"

#include <algorithm>
#include <utility>

#include "engine/overlay.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 3> reasons{"money", "help", "child"};
constexpr std::array<std::string_view, 4> moods{"calm", "worried", "angry", "very_angry"};

constexpr Range meter{0, 100};
constexpr int most_listed = 20;

/// `text:`, a map of names to texts.
Places read_places(Fields& fields, Needed needed) {
  Places places;
  for (const YamlEntry& entry : fields.entries("text", needed))
    if (auto text = read_text(entry.value, fields.reading()))
      places.insert_or_assign(std::string(entry.key), std::move(*text));
  return places;
}

/// Principles are the method's, which is not at hand here: what it lacks shows in the scenario.
std::vector<std::string> read_ids(Fields& fields, std::string_view key) {
  std::vector<std::string> ids;
  for (const YamlValue& item : fields.items(key, Needed::yes))
    if (auto id = read_id(item, fields.reading())) ids.push_back(std::move(*id));
  return ids;
}

void read_moods(Fields fields, Templates& into) {
  for (std::size_t m = 0; m < moods.size(); ++m) {
    Fields mood = fields.fields(moods[m], Needed::yes);
    Templates::Feeling& feeling = into.moods[m];
    mood.text("name", "moods." + std::string(moods[m]), feeling.name, {Needed::yes});
    feeling.tension = mood.integer("tension", meter, Needed::yes).value_or(0);
    feeling.trust = mood.integer("trust", meter, Needed::yes).value_or(0);
    feeling.places = read_places(mood, Needed::yes);
    mood.done();
  }
  fields.done();
}

void read_callers(Fields fields, Templates& into) {
  const std::span<const std::string_view> faces = ids<Face>();
  for (std::size_t f = 0; f < faces.size(); ++f) {
    Fields caller = fields.fields(faces[f], Needed::yes);
    caller.text("name", "callers." + std::string(faces[f]), into.callers[f].name, {Needed::yes});
    into.callers[f].places = read_places(caller, Needed::yes);
    caller.done();
  }
  fields.done();
}

void read_reasons(Fields fields, Templates& into) {
  for (std::size_t r = 0; r < reasons.size(); ++r)
    fields.text(reasons[r], "reasons." + std::string(reasons[r]), into.reasons[r], {Needed::yes});
  fields.done();
}

/// The files by the ids of their plots: `<id>.yaml`, wherever they lie.
std::map<std::string, const SourceText*> by_id(const std::vector<SourceText>& files) {
  constexpr std::string_view ending = ".yaml";
  std::map<std::string, const SourceText*> all;
  for (const SourceText& file : files) {
    const std::string name = file.name.substr(file.name.rfind('/') + 1);
    if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending)
      all.emplace(name.substr(0, name.size() - ending.size()), &file);
  }
  return all;
}

void read_plots(Fields& file, const std::vector<SourceText>& files, Templates& into) {
  Reading& reading = file.reading();
  const std::map<std::string, const SourceText*> sources = by_id(files);
  std::vector<std::string> known;
  for (const auto& [id, source] : sources) known.push_back(id);
  for (const YamlEntry& entry : file.entries("plots", Needed::yes)) {
    const auto source = sources.find(std::string(entry.key));
    if (source == sources.end())
      reading.report(DiagnosticCode::unknown_word, entry.key_at,
                     {std::string(entry.key), reading.guess(entry.key, known),
                      reading.choice(entry.key, known)});
    Fields fields(entry.value, entry.key_at, reading);
    Plot& plot = into.plots.emplace_back();
    plot.id = entry.key;
    if (source != sources.end()) plot.yaml = source->second->text;
    plot.stage = fields.word("stage", ids<Stage>(), Stage::none, Needed::yes);
    plot.can_train = read_ids(fields, "can_train");
    plot.trains = read_ids(fields, "trains");
    fields.done();
  }
}

void read_template(Fields fields, const std::vector<std::string_view>& plots, Template& into) {
  into.plot = fields.word("plot", plots, std::size_t{0}, Needed::yes);
  if (fields.value("reason"))
    into.reason = fields.word("reason", ids<WizardReason>(), WizardReason::money);
  into.listed = fields.integer("listed", {1, most_listed}, 0);
  fields.text("title", into.id + ".title", into.title, {Needed::yes});
  fields.text("line", into.id + ".line", into.line, {Needed::yes});
  into.caller = fields.word("caller", ids<Face>(), Face::man, Needed::yes);
  into.mood = fields.word("mood", ids<Mood>(), Mood::calm, Needed::yes);
  into.places = read_places(fields, Needed::yes);
  fields.done();
}

void read_templates(Fields& file, Templates& into) {
  std::vector<std::string_view> plots;
  for (const Plot& plot : into.plots) plots.push_back(plot.id);
  const std::span<const YamlEntry> entries = file.entries("templates", Needed::yes);
  into.all.reserve(entries.size());  // translations know the texts by where they are
  for (const YamlEntry& entry : entries) {
    if (!is_id(entry.key)) {
      file.reading().report(DiagnosticCode::bad_id, entry.key_at,
                            {std::string(entry.key.substr(0, max_id_length))});
      continue;
    }
    Template& one = into.all.emplace_back();
    one.id = entry.key;
    read_template({entry.value, entry.key_at, file.reading()}, plots, one);
  }
}

}  // namespace

template <>
std::span<const std::string_view> ids<WizardReason>() {
  return reasons;
}
template <>
std::span<const std::string_view> ids<Mood>() {
  return moods;
}

LoadedTemplates load_templates(const std::vector<SourceText>& list_and_overlays,
                               const std::vector<SourceText>& plots) {
  LoadedTemplates loaded;
  loaded.files = list_and_overlays;
  if (loaded.files.empty()) return loaded;
  Reading reading;
  if (const auto tree = read_tree(loaded.files.front(), FileIndex{0}, reading)) {
    Fields file(tree->root, reading);
    if (file.present() && file.format(1)) {
      const std::string id = file.id("id", Needed::yes);
      read_moods(file.fields("moods", Needed::yes), loaded.templates);
      read_callers(file.fields("callers", Needed::yes), loaded.templates);
      read_reasons(file.fields("reasons", Needed::yes), loaded.templates);
      read_plots(file, plots, loaded.templates);
      read_templates(file, loaded.templates);
      file.done();
      for (std::uint32_t overlay = 1; overlay < loaded.files.size(); ++overlay)
        apply_overlay(loaded.files[overlay], FileIndex{overlay}, id, reading);
    }
  }
  loaded.texts = text_keys(reading.texts);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  if (has_errors(loaded.diagnostics)) loaded.templates = {};
  return loaded;
}

const Template* find_template(const Templates& templates, std::string_view id) {
  for (const Template& one : templates.all)
    if (one.id == id) return &one;
  return nullptr;
}

const Template* find_template(const Templates& templates, Stage stage, WizardReason reason) {
  for (const Template& one : templates.all)
    if (one.reason == reason && templates.plot_of(one).stage == stage) return &one;
  return nullptr;
}

std::vector<const Template*> listed_templates(const Templates& templates) {
  std::vector<const Template*> listed;
  for (const Template& one : templates.all)
    if (one.listed > 0) listed.push_back(&one);
  std::stable_sort(listed.begin(), listed.end(),
                   [](const Template* a, const Template* b) { return a->listed < b->listed; });
  return listed;
}

}  // namespace samtale::engine
