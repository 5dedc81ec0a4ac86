#include "ui/app/workshop/translation_keys.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ui/app/workshop/translating.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::FileIndex;
using engine::TextEdits;
using engine::YamlFile;
using engine::YamlPath;
using engine::YamlValue;

namespace {

bool is_in(const YamlPath& path, const YamlPath& at) {
  return path.size() >= at.size() && std::equal(at.begin(), at.end(), path.begin());
}

/// The position in the list of the item that the path leads through.
std::size_t* position_in(const YamlPath& list, YamlPath& path) {
  if (path.size() <= list.size() || !is_in(path, list)) return nullptr;
  return std::get_if<std::size_t>(&path[list.size()]);
}

/// Calls `take` with each text that is translated: its key, and where it is.
template <typename Take>
void each_text(const YamlValue& root, const Take& take) {
  std::vector<std::pair<const YamlValue*, YamlPath>> left{{&root, {}}};
  while (!left.empty()) {
    const auto [value, at] = std::move(left.back());
    left.pop_back();
    if (value->kind() == engine::YamlKind::scalar)
      if (std::string key = text_key(root, at); !key.empty()) take(std::move(key), at);
    for (std::size_t i = 0; i < value->items().size(); ++i)
      left.emplace_back(&value->items()[i], engine::below(at, i));
    for (const engine::YamlEntry& entry : value->entries())
      left.emplace_back(&entry.value, engine::below(at, std::string(entry.key)));
  }
}

/// The key before, and the one after; empty: the text is gone. Only those that differ.
using NewKeys = std::map<std::string, std::string, std::less<>>;

NewKeys new_keys(const YamlValue& before, const YamlValue& after, const Whereabouts& whereabouts) {
  NewKeys keys;
  each_text(before, [&](std::string key, const YamlPath& at) {
    const auto now = whereabouts(at);
    std::string other = now ? text_key(after, *now) : std::string();
    if (other != key) keys.emplace(std::move(key), std::move(other));
  });
  return keys;
}

void change_map(const YamlFile& overlay, const std::string& part, const NewKeys& keys,
                std::optional<TextEdits>& edits) {
  const YamlValue* map = overlay.root.find(part);
  if (!map) return;
  std::set<std::string, std::less<>> arrived;
  for (const engine::YamlEntry& entry : map->entries())
    if (const auto found = keys.find(entry.key); found != keys.end() && !found->second.empty())
      arrived.insert(found->second);
  std::vector<std::string> gone;
  for (const engine::YamlEntry& entry : map->entries()) {
    const std::string key(entry.key);
    const auto found = keys.find(key);
    if (found != keys.end() && !found->second.empty())
      add(edits, rename_key(overlay, {part, key}, found->second));
    else if (found != keys.end() || arrived.count(key) > 0)
      gone.push_back(key);  // its place is gone, or it had none and another text has its key now
  }
  if (gone.size() == map->entries().size() && !gone.empty())
    return add(edits, take_out(overlay, {part}));
  for (const std::string& key : gone) add(edits, take_out(overlay, {part, key}));
}

/// None where it is written in a way that can't be changed so.
std::optional<TextEdits> changes_of(const ReadText& read, FileIndex file, const NewKeys& keys) {
  const YamlFile overlay{read.text, read.yaml.tree.root, file};
  std::optional<TextEdits> edits = TextEdits{};
  for (const char* part : {"texts", "made_from"}) change_map(overlay, part, keys, edits);
  if (!edits || edits->empty()) return std::nullopt;
  TextEdits alone = *edits;
  for (engine::TextEdit& edit : alone) edit.at.file = FileIndex{0};
  engine::Document tried({{{}, read.text}});
  return tried.apply(std::move(alone)) ? edits : std::nullopt;
}

}  // namespace

Whereabouts all_stay() {
  return [](const YamlPath& path) { return std::optional<YamlPath>(path); };
}

Whereabouts taken_out(YamlPath at) {
  return [at = std::move(at)](const YamlPath& path) -> std::optional<YamlPath> {
    if (is_in(path, at)) return std::nullopt;
    YamlPath now = path;
    const auto* own = at.empty() ? nullptr : std::get_if<std::size_t>(&at.back());
    std::size_t* position = own ? position_in(engine::parent_of(at), now) : nullptr;
    if (position && *position > *own) --*position;
    return now;
  };
}

Whereabouts inserted(YamlPath list, std::size_t position) {
  return [list = std::move(list), position](const YamlPath& path) {
    std::optional<YamlPath> now = path;
    if (std::size_t* own = position_in(list, *now); own && *own >= position) ++*own;
    return now;
  };
}

Whereabouts exchanged(YamlPath item) {
  return [item = std::move(item)](const YamlPath& path) {
    std::optional<YamlPath> now = path;
    const auto* first = item.empty() ? nullptr : std::get_if<std::size_t>(&item.back());
    std::size_t* own = first ? position_in(engine::parent_of(item), *now) : nullptr;
    if (own && *own == *first)
      ++*own;
    else if (own && *own == *first + 1)
      --*own;
    return now;
  };
}

Whereabouts renamed(YamlPath at, std::string_view key) {
  return [at = std::move(at), key = std::string(key)](const YamlPath& path) {
    std::optional<YamlPath> now = path;
    if (!at.empty() && is_in(path, at)) (*now)[at.size() - 1] = key;
    return now;
  };
}

std::optional<TextEdits> with_texts(const WorkshopModel& workshop, std::optional<TextEdits> base,
                                    const Whereabouts& whereabouts) {
  if (!base || workshop.read.size() < 2 || !is_readable(workshop)) return base;
  engine::Document changed({workshop.document.files().front()});
  if (!changed.apply(*base)) return base;
  const SharedText after = read_text(changed.files().front().text, FileIndex{0});
  if (!after->yaml.whole) return base;
  const NewKeys keys = new_keys(base_file(workshop).root, after->yaml.tree.root, whereabouts);
  if (keys.empty()) return base;
  for (std::uint32_t i = 1; i < workshop.read.size(); ++i) {
    const ReadText& overlay = *workshop.read[i];
    if (!overlay.yaml.whole) continue;
    if (auto more = changes_of(overlay, FileIndex{i}, keys))
      base->insert(base->end(), more->begin(), more->end());
  }
  return base;
}

}  // namespace samtale::ui
