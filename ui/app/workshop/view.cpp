#include "ui/app/workshop/view.hpp"

#include <algorithm>

#include "engine/messages.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_parts.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/search.hpp"

namespace samtale::ui {
namespace {

using engine::Severity;

/// Without the signs of a file that no field shows.
std::string shown(std::string_view text) {
  if (text.substr(0, engine::byte_order_mark.size()) == engine::byte_order_mark)
    text.remove_prefix(engine::byte_order_mark.size());
  std::string lines(text);
  lines.erase(std::remove(lines.begin(), lines.end(), '\r'), lines.end());
  return lines;
}

/// Where a byte of a file is in what is shown of it.
std::uint32_t byte_shown(std::string_view text, std::uint32_t byte) {
  return static_cast<std::uint32_t>(shown(text.substr(0, byte)).size());
}

std::string line_of(const WorkshopModel& workshop, const engine::SourceSpan& at, const Say& say) {
  const std::size_t file = at.file.value;
  if (file >= workshop.read.size()) return {};
  const std::size_t line = engine::line_column(workshop.read[file]->text, at.begin).line;
  return say(file == 0 ? "workshop.problem_line" : "workshop.problem_line_en", line);
}

/// The change itself where it is short: »den mindste«.
std::string mend_words(const engine::Diagnostic& diagnostic, const Say& say) {
  if (diagnostic.mend.empty()) return {};
  const std::string& text = diagnostic.mend.front().replacement;
  const bool short_one = diagnostic.mend.size() == 1 && !text.empty() && text.size() <= 24 &&
                         text.find('\n') == std::string::npos;
  return short_one ? say("workshop.mend_to", text) : say("workshop.mend");
}

void add_problems(const WorkshopModel& workshop, const Say& say, WorkshopView& view) {
  const std::vector<engine::Diagnostic>& list = problems(workshop);
  const bool fresh = workshop.checked_revision == workshop.document.revision();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const engine::Diagnostic& one = list[i];
    const char* kind = one.severity == Severity::error     ? "workshop.error"
                       : one.severity == Severity::warning ? "workshop.warning"
                                                           : "workshop.remark";
    std::string sentence = problem_words(workshop, one, say);
    view.problems.push_back({one.severity, say(kind), line_of(workshop, one.at, say),
                             std::move(sentence), fresh ? mend_words(one, say) : std::string(),
                             say("workshop.go_to"), workshop.problem_at == i});
  }
  view.problems_heading = say("workshop.problems");
  view.problems_count = std::to_string(list.size());
  view.problems_key = say("workshop.problems_key");
  view.problems_none = say(workshop.checked ? "workshop.no_problems" : "workshop.checking");
}

PickerView picker_view(const AppModel& model, const Say& say) {
  const WorkshopModel& workshop = *model.workshop;
  const Picker& picker = workshop.picker;
  PickerView view;
  view.filter_label = say("workshop.search");
  view.filter = picker.filter;
  view.close = say("workshop.close");
  view.none = say("workshop.none_found");
  if (picker.kind == PickerKind::move) {
    view.heading = say("workshop.choose_move");
    if (!model.library) return view;
    for (const engine::Move& move : model.library->method->moves.moves) {
      const std::string& name = move.name.in(say.language());
      const std::string& detail = move.definition.in(say.language());
      if (matches(name, picker.filter) || matches(detail, picker.filter) ||
          matches(move.id, picker.filter))
        view.options.push_back({move.id, name, detail, false});
    }
    return view;
  }
  const bool connects = picker.kind == PickerKind::connection;
  view.heading = connects ? say("workshop.choose_connection", shown_id(workshop.node))
                          : say("workshop.choose_target");
  bool exact = false;
  for (const StoryPlace& place : workshop.places) {
    exact = exact || place.id == picker.filter;
    const std::string said = said_first(base_file(workshop).root, place);
    if (!matches(place.id, picker.filter) && !matches(shown_id(place.id), picker.filter) &&
        !matches(said, picker.filter))
      continue;
    const std::string what = say(place.is_ending ? "workshop.is_ending" : "workshop.is_node");
    view.options.push_back(
        {place.id, shown_id(place.id), said.empty() ? what : what + " · " + said, false});
  }
  if (!picker.filter.empty() && !exact && !connects)
    view.options.push_back(
        {picker.filter, say("workshop.make_new", picker.filter), say("workshop.is_new"), true});
  return view;
}

void add_places(const WorkshopModel& workshop, const Say& say, WorkshopView& view) {
  view.places_heading = say("workshop.places");
  view.story = say("workshop.story");
  view.add_node = say("workshop.add_node");
  if (!is_readable(workshop)) return;
  const engine::YamlValue& root = base_file(workshop).root;
  for (const StoryPlace& place : workshop.places) {
    const engine::YamlValue* phase = find(root, place.at)->find("phase");
    std::string word;
    if (place.is_ending)
      word = say("workshop.is_ending");
    else if (phase)
      word = phase_name(phase->text(), say);
    view.places.push_back(
        {place.id, shown_id(place.id), word, !workshop.in_story && place.id == workshop.node});
  }
}

void add_questions(const WorkshopModel& workshop, const Say& say, WorkshopView& view) {
  if (workshop.theirs)
    view.theirs = WorkshopView::Question{
        say("workshop.theirs"),
        say("workshop.theirs_text"),
        {say("workshop.keep_both"), say("workshop.take_theirs"), say("workshop.keep_mine")}};
  else if (workshop.asks_to_leave)
    view.leaving = WorkshopView::Question{
        say("workshop.leave"),
        say("workshop.leave_text"),
        {say("workshop.leave_save"), say("workshop.leave_discard"), say("workshop.leave_stay")}};
}

}  // namespace

WorkshopView workshop_view(const AppModel& model) {
  const Say say(model.settings.language);
  WorkshopView view;
  if (!model.workshop) return view;
  const WorkshopModel& workshop = *model.workshop;
  view.back = say("workshop.title");
  view.file = engine::path_text(workshop.file.parent_path().filename()) + ".yaml";
  view.title = workshop.checked && !workshop.checked->scenario().title.empty()
                   ? workshop.checked->scenario().title.in(say.language())
                   : shown_id(engine::path_text(workshop.file.parent_path().filename()));
  const bool changed = is_changed(workshop);
  view.state = workshop.saving                     ? say("workshop.saving")
               : changed                           ? say("workshop.unsaved")
               : workshop.checked == workshop.good ? say("workshop.saved")
                                                   : say("workshop.saved_unplayable");
  if (changed) view.save = say("workshop.save");
  view.save_key = "Ctrl S";
  view.undo = say("workshop.undo");
  view.redo = say("workshop.redo");
  view.can_undo = workshop.document.can_undo();
  view.can_redo = workshop.document.can_redo();
  view.play = say("workshop.play");
  view.play_key = "F5";
  if (!workshop.trial.empty()) view.go_on = say("workshop.go_on_trying");
  view.cannot_play = workshop.good ? kept_back(workshop, say) : say("workshop.cannot_play");
  view.send = say("workshop.send");
  view.graph = story_graph_view(model);
  view.tabs = {say("workshop.tab_form"),
               say("workshop.tab_graph"),
               say("workshop.tab_source"),
               say("workshop.tab_translation"),
               say("workshop.tab_analysis"),
               say("trial.tab"),
               say("changes.tab")};
  view.tab = static_cast<std::size_t>(workshop.tab);
  view.notice = model.notice;
  if (workshop.journal_problem) view.notice = message(*workshop.journal_problem, say.language());
  if (workshop.problem) view.notice = message(*workshop.problem, say.language());
  add_places(workshop, say, view);
  view.form = form_view(model);
  view.node = workshop.node;
  view.gone_to = workshop.gone_to;
  if (!is_readable(workshop)) view.unreadable = say("workshop.unreadable");
  if (workshop.picker.kind != PickerKind::none && is_readable(workshop))
    view.picker = picker_view(model, say);
  view.picker_at = workshop.picker.at;
  view.picker_connects = workshop.picker.kind == PickerKind::connection;
  view.choose = say("workshop.choose");
  view.unknown_target = say("workshop.unknown_target");
  view.no_translation = say("workshop.no_translation");
  view.begin_translation = say("workshop.begin_translation");
  view.source_label = say("workshop.source");
  const Texts& texts = workshop.document.files();
  if (workshop.tab == WorkshopTab::source && !texts.empty()) view.source = shown(texts[0].text);
  view.translation_label = say("workshop.translation");
  if (workshop.tab == WorkshopTab::translation && texts.size() > 1)
    view.translation = shown(texts[1].text);
  const std::size_t shown_file = workshop.tab == WorkshopTab::translation ? 1 : 0;
  const bool as_text =
      workshop.tab == WorkshopTab::source || workshop.tab == WorkshopTab::translation;
  if (as_text && view.gone_to.count > 0 && shown_file < texts.size())
    view.gone_to.byte = byte_shown(texts[shown_file].text, view.gone_to.byte);
  if (workshop.tab == WorkshopTab::analysis) view.analysis = analysis_view(model);
  if (workshop.tab == WorkshopTab::trial) view.trial = trial_view(model);
  if (workshop.tab == WorkshopTab::changes) view.changes = changes_view(model);
  add_problems(workshop, say, view);
  add_questions(workshop, say, view);
  return view;
}

}  // namespace samtale::ui
