// The texts in the Værksted: letters in a field or in the source, mends, and one Undo for all.
// Parts that come, go and move: update_parts.cpp; names of places: update_places.cpp.

#include <algorithm>
#include <utility>

#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/translating.hpp"
#include "ui/app/workshop/trial_counts.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::below;
using engine::FileIndex;
using engine::TextEdit;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

namespace {

/// What stands there even where nothing is written: the field of what goes would go with it.
bool is_kept_empty(const YamlPath& at) {
  const std::string* key = at.empty() ? nullptr : std::get_if<std::string>(&at.back());
  const std::string* first = at.empty() ? nullptr : std::get_if<std::string>(&at.front());
  if (!key || !first) return true;
  const bool named = *first == "facts" || *first == "counters" || *first == "help";
  const bool spoken = *first == "nodes" || *first == "endings" || *first == "calls";
  return named || *key == "title" || *key == "id" || (spoken && *key == "say");
}

/// By the file that they are to lie in: a scenario is held against its folder's name.
Texts named(Texts texts, std::filesystem::path file) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) file.replace_extension(".en.yaml");
    texts[i].name = engine::path_text(file);
  }
  return texts;
}

/// With the file's own line ends and mark of byte order: a field shows neither.
std::string as_in_file(const std::string& shown, const std::string& file) {
  std::string text;
  if (file.compare(0, engine::byte_order_mark.size(), engine::byte_order_mark) == 0)
    text = engine::byte_order_mark;
  const bool carriage = file.find("\r\n") != std::string::npos;
  for (const char c : shown) {
    if (c == '\n' && carriage) text += '\r';
    text += c;
  }
  return text;
}

/// The bytes in which the two differ, as one edit.
std::optional<TextEdits> difference(FileIndex file, const std::string& before,
                                    const std::string& after) {
  if (before == after) return std::nullopt;
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  return TextEdits{
      {{file, static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(before.size() - tail)},
       after.substr(head, after.size() - tail - head)}};
}

/// Where the place in the form is gone, what stands there now is shown: the same by another name,
/// or the one that comes next.
void follow_places(WorkshopModel& open) {
  const auto by_id = [&](const StoryPlace& place) { return place.id == open.node; };
  const auto before = std::find_if(open.places.begin(), open.places.end(), by_id);
  const auto at = static_cast<std::size_t>(before - open.places.begin());
  const bool was_there = before != open.places.end();
  open.places = story_places(base_file(open).root);
  if (std::any_of(open.places.begin(), open.places.end(), by_id)) return;
  open.open_reply = 0;
  open.node.clear();
  if (open.places.empty()) return;
  open.node = open.places[was_there ? std::min(at, open.places.size() - 1) : 0].id;
}

}  // namespace

std::span<const std::string_view> order_of(const YamlPath& at) {
  const std::string* first = at.empty() ? nullptr : std::get_if<std::string>(&at.front());
  const bool in_call = first && *first == "calls" && at.size() > 2 &&
                       at[2] == engine::YamlStep{std::string("nodes")};
  const bool in_place =
      first && at.size() > 1 && (*first == "nodes" || *first == "endings" || *first == "shared");
  if (in_call || in_place) return key_order;
  return story_order;
}

void Updating::edit(const std::optional<TextEdits>& edits, std::string_view part) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  if (!edits) {
    model().notice = Say(model().settings.language)("workshop.only_in_source");
    return;
  }
  model().notice.clear();
  open->removal_refused = false;
  if (open->document.apply(*edits, part)) texts_changed();
}

void Updating::texts_changed() {
  WorkshopModel& open = *workshop();
  const Texts& texts = open.document.files();
  open.read.resize(texts.size());
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    if (!open.read[i] || open.read[i]->text != texts[i].text)
      open.read[i] = read_text(texts[i].text, FileIndex{i});
  if (is_readable(open)) follow_places(open);
  const SharedMethod method = model().library ? model().library->method : nullptr;
  if (method)
    emit(effect::CheckScenario{open.document.revision(), open.file, named(texts, open.file),
                               method});
  open.journal_waits = is_changed(open);
  if (!open.journal_waits) emit(effect::DropJournal{open.file});
}

void Updating::on(const action::WriteJournal&) {
  WorkshopModel* const open = workshop();
  if (!open || !std::exchange(open->journal_waits, false)) return;
  emit(effect::KeepJournal{open->file, open->saved, open->document.files(), open->tried.waiting});
}

std::optional<StoryPlace> Updating::shown_place() {
  const WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || open->node.empty()) return std::nullopt;
  return find_place(base_file(*open).root, open->node);
}

std::vector<std::string> Updating::taken_ids() {
  std::vector<std::string> ids;
  for (const StoryPlace& place : workshop()->places) ids.push_back(place.id);
  return ids;
}

void Updating::on(const action::ChooseWorkshopTab& a) {
  if (WorkshopModel* const open = workshop()) {
    open->document.end_part();
    open->tab = a.tab;
    if (a.tab == WorkshopTab::changes) emit(effect::ListVersions{open->file});
  }
}

void Updating::on(const action::SelectPlace& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || !find_place(base_file(*open).root, a.id)) return;
  open->document.end_part();
  open->node = a.id;
  open->in_story = false;
  open->open_reply = 0;
  open->picker = {};
  open->connecting.reset();
  open->came_by.clear();
  open->removal_refused = false;
  model().notice.clear();
}

void Updating::on(const action::OpenReply& a) {
  if (WorkshopModel* const open = workshop()) {
    open->document.end_part();
    open->open_reply = a.reply;
    open->picker = {};
  }
}

void Updating::on(const action::UndoEdit&) {
  if (WorkshopModel* const open = workshop(); open && open->document.undo()) texts_changed();
}

void Updating::on(const action::RedoEdit&) {
  if (WorkshopModel* const open = workshop(); open && open->document.redo()) texts_changed();
}

void Updating::on(const action::WriteField& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  const engine::YamlFile file = base_file(*open);
  const std::string part = engine::text_of(a.at);
  const bool goes = a.text.empty() && !is_kept_empty(a.at);
  if (goes && !find(file.root, a.at)) return;
  edit(goes ? take_out(file, a.at) : put(file, a.at, engine::draft_text(a.text), order_of(a.at)),
       part);
}

void Updating::on(const action::WriteSource& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.file.value >= open->document.files().size()) return;
  const std::string& before = open->document.files()[a.file.value].text;
  const auto change = difference(a.file, before, as_in_file(a.text, before));
  if (change) edit(change, "source " + std::to_string(a.file.value));
}

void Updating::on(const action::GoToProblem& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.problem >= problems(*open).size()) return;
  open->problem_at = a.problem;
  const engine::Diagnostic& problem = problems(*open)[a.problem];
  open->document.end_part();
  const std::string key = translation_key(problem);
  if (!key.empty() && is_readable(*open) && has_translation(*open)) {
    const YamlPath at = path_of_text(base_file(*open).root, key);
    const YamlValue* text = find(base_file(*open).root, at);
    open->translates = true;
    if (!at.empty() && go_to_field(at, text->at.begin)) {
      open->gone_to.at = {std::string("en"), key};
      return;
    }
  }
  if (go_to_field(path_of(*open, problem), problem.at.begin)) return;
  const bool in_base = problem.at.file.value == 0;
  open->tab = in_base || open->read.size() < 2 ? WorkshopTab::source : WorkshopTab::translation;
  open->gone_to = {open->gone_to.count + 1, {}, problem.at.begin};
}

bool Updating::go_to_field(YamlPath at, std::uint32_t byte) {
  WorkshopModel& open = *workshop();
  if (at.empty()) return false;
  if (const auto place = place_at(open, byte)) {
    on(action::SelectPlace{place->id});
    open.open_reply = place->reply;
  } else {
    on(action::SelectStory{});
  }
  const auto form = form_view(model());
  if (!form) return false;
  // Of a line, a reply or a whole node there is its first field.
  const YamlPath whole = at;
  for (const char* first : {"", "say", "citizen", "phase", "kind"}) {
    YamlPath field = *first ? below(whole, std::string(first)) : whole;
    if (std::string_view(first) == "citizen") field = below(below(field, std::size_t{0}), "say");
    if (has_field(*form, field)) return show_field(*form, field);
  }
  // What stands in a list belongs to the list's own field.
  while (at.size() > 2 && std::holds_alternative<std::size_t>(at.back())) at.pop_back();
  return has_field(*form, at) && show_field(*form, at);
}

bool Updating::show_field(const FormView& form, const YamlPath& at) {
  WorkshopModel& open = *workshop();
  if (const std::string* section = section_of(form, at))
    if (std::find(open.unfolded.begin(), open.unfolded.end(), *section) == open.unfolded.end())
      open.unfolded.push_back(*section);
  open.tab = WorkshopTab::form;
  open.gone_to = {open.gone_to.count + 1, at, 0};
  return true;
}

void Updating::on(const action::NextProblem&) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  const std::size_t count = problems(*open).size();
  if (count > 0) on(action::GoToProblem{open->problem_at ? (*open->problem_at + 1) % count : 0});
}

void Updating::on(const action::MendProblem& a) {
  WorkshopModel* const open = workshop();
  if (!open || open->checked_revision != open->document.revision()) return;
  const std::vector<engine::Diagnostic>& list = problems(*open);
  if (a.problem >= list.size() || list[a.problem].mend.empty()) return;
  edit(list[a.problem].mend);
}

void Updating::on(const action::ScenarioChecked& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.revision != open->document.revision()) return;
  open->checked = a.playable;
  open->checked_revision = a.revision;
  search_again();
  find_problems();
  // What could be read is drawn, with its faults; of what could not, the picture before stays.
  if (!a.playable->scenario().nodes.empty())
    emit(effect::LayOutScenario{a.playable, open->picture});
  if (!a.playable->loaded.playable) return;
  open->good = a.playable;
  publish();
  emit(effect::SearchScenario{a.playable});
}

void Updating::on(const action::ScenarioLaidOut& a) {
  WorkshopModel* const open = workshop();
  if (open && a.picture->of->file == open->file) open->picture = a.picture;
}

void Updating::on(const action::ScenarioSearched& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  open->findings = a.findings;
  counts_of(WaysShown::random) = random_counts(*a.findings);
  run_plans();
  find_problems();
}

}  // namespace samtale::ui
