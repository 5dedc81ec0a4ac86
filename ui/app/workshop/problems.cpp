#include "ui/app/workshop/problems.hpp"

#include <algorithm>

#include "engine/check.hpp"
#include "engine/messages.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/workshop/form_labels.hpp"

namespace samtale::ui {

using engine::below;
using engine::Diagnostic;
using engine::DiagnosticCode;
using engine::YamlEntry;
using engine::YamlPath;
using engine::YamlValue;

const std::vector<Diagnostic>& problems(const WorkshopModel& workshop) {
  static const std::vector<Diagnostic> none;
  return workshop.problems ? *workshop.problems : none;
}

namespace {

bool is_untranslated(const Diagnostic& problem) {
  return problem.code == DiagnosticCode::translation_missing;
}

}  // namespace

void Updating::find_problems() {
  WorkshopModel& open = *workshop();
  if (!open.checked) return open.problems.reset();
  std::vector<Diagnostic> all = open.checked->loaded.diagnostics;
  if (open.findings && open.findings->of == open.checked)
    for (const Diagnostic& found : open.findings->diagnostics) all.push_back(found);
  if (!model().today.empty())
    for (Diagnostic& passed : check_dates(open.checked->scenario(), model().today))
      all.push_back(std::move(passed));
  sort(all);
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.severity < b.severity;
  });
  // A translation that has just been begun lacks everything: one row stands for all of them.
  const auto first = std::find_if(all.begin(), all.end(), is_untranslated);
  if (first != all.end())
    all.erase(std::remove_if(first + 1, all.end(), is_untranslated), all.end());
  open.problems = std::make_shared<const std::vector<Diagnostic>>(std::move(all));
}

std::optional<PlaceInForm> place_at(const WorkshopModel& workshop, std::uint32_t byte) {
  if (!is_readable(workshop)) return std::nullopt;
  for (const StoryPlace& place : workshop.places) {
    if (byte < place.begin || byte > place.end) continue;
    PlaceInForm found{place.id, 0};
    const YamlValue* value = find(base_file(workshop).root, place.at);
    if (const YamlValue* replies = value ? value->find("replies") : nullptr)
      for (std::size_t i = 0; i < replies->items().size(); ++i)
        if (byte >= replies->items()[i].at.begin) found.reply = i;
    return found;
  }
  return std::nullopt;
}

namespace {

bool holds(const engine::SourceSpan& at, std::uint32_t byte) {
  return byte >= at.begin && byte <= at.end;
}

YamlPath path_at(const YamlValue& root, std::uint32_t byte) {
  YamlPath path;
  const YamlValue* value = &root;
  for (bool deeper = true; deeper;) {
    deeper = false;
    const YamlValue* next = nullptr;
    for (std::size_t i = 0; i < value->items().size() && !next; ++i)
      if (holds(value->items()[i].at, byte)) {
        path.emplace_back(i);
        next = &value->items()[i];
      }
    for (const YamlEntry& entry : value->entries())
      if (!next && byte >= entry.key_at.begin &&
          byte <= std::max(entry.key_at.end, entry.value.at.end)) {
        path.emplace_back(std::string(entry.key));
        next = &entry.value;
      }
    if (next) {
      value = next;
      deeper = true;
    }
  }
  return path;
}

bool is_about_key(DiagnosticCode code) {
  return code == DiagnosticCode::missing_key || code == DiagnosticCode::empty_text;
}

/// »because« by what the form calls it, wherever the words say it.
void put_labels(const YamlValue& root, const YamlPath& owner, const Say& say, std::string& words) {
  for (std::size_t at = words.find("»"); at != std::string::npos; at = words.find("»", at + 2)) {
    const std::size_t begin = at + std::string_view("»").size();
    std::size_t end = begin;
    while (end < words.size() && ((words[end] >= 'a' && words[end] <= 'z') || words[end] == '_'))
      ++end;
    if (end == begin || words.compare(end, std::string_view("«").size(), "«") != 0) continue;
    const std::string label = form_label(root, below(owner, words.substr(begin, end - begin)), say);
    if (!label.empty()) words.replace(begin, end - begin, label);
  }
}

/// How it is written in the file, which is no business of who has a field for it.
bool shows_yaml(const std::string& hint) {
  const std::size_t open = hint.find("»");
  const std::size_t colon = hint.find(':', open == std::string::npos ? hint.size() : open);
  return colon != std::string::npos && colon < hint.rfind("«");
}

}  // namespace

YamlPath path_of(const WorkshopModel& workshop, const Diagnostic& problem) {
  if (problem.at.file.value != 0 || !is_readable(workshop)) return {};
  const YamlValue& root = base_file(workshop).root;
  YamlPath path = path_at(root, problem.at.begin);
  if (!is_about_key(problem.code) || problem.arguments.empty()) return path;
  // It is told at the map that lacks it, or at one of its keys.
  const std::string& key = problem.arguments.front();
  const std::string* last = path.empty() ? nullptr : std::get_if<std::string>(&path.back());
  if (last && *last == key) return path;
  const YamlValue* value = find(root, path);
  if (value && value->kind() == engine::YamlKind::scalar) path.pop_back();
  path.emplace_back(key);
  return path;
}

std::string translation_key(const Diagnostic& problem) {
  const bool of_translation = problem.code == DiagnosticCode::translation_missing ||
                              problem.code == DiagnosticCode::translation_stale;
  return of_translation && !problem.arguments.empty() ? problem.arguments.front() : std::string();
}

std::string problem_words(const WorkshopModel& workshop, const Diagnostic& problem,
                          const Say& say) {
  if (is_untranslated(problem) && workshop.checked) {
    const auto& found = workshop.checked->loaded.diagnostics;
    const auto count = std::count_if(found.begin(), found.end(), is_untranslated);
    if (count > 1) return say("workshop.untranslated", count);
  }
  const YamlPath path = path_of(workshop, problem);
  std::string sentence = message(problem, say.language());
  // What is written in the form needs no command.
  const std::string hint =
      translation_key(problem).empty() ? engine::hint(problem, say.language()) : std::string();
  const bool one_line = !hint.empty() && hint.find('\n') == std::string::npos;
  if (path.empty()) return one_line ? sentence + " " + hint : sentence;
  const YamlValue& root = base_file(workshop).root;
  const std::string label = form_label(root, path, say);
  const bool of_file = is_about_key(problem.code) || shows_yaml(hint);
  if (one_line && (label.empty() || !of_file)) sentence += " " + hint;
  put_labels(root, engine::parent_of(path), say, sentence);
  std::string place = form_part(path, say);
  if (!label.empty()) place += (place.empty() ? "" : ", ") + label;
  return place.empty() ? sentence : place + ": " + sentence;
}

}  // namespace samtale::ui
