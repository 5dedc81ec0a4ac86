#include "engine/yaml_tree.hpp"

#include <algorithm>
#include <utility>

namespace samtale::engine {
namespace {

template <class Part>
Part* moved_out(std::span<Part> parts) {
  if (parts.empty()) return nullptr;
  auto* own = new Part[parts.size()];
  std::move(parts.begin(), parts.end(), own);
  return own;
}

}  // namespace

YamlValue::YamlValue(YamlKind null_or_scalar, std::string_view text)
    : kind_(null_or_scalar), count_(static_cast<std::uint32_t>(text.size())), text_(text.data()) {}

YamlValue::YamlValue(std::span<YamlValue> items, bool in_brackets)
    : kind_(YamlKind::list),
      in_brackets_(in_brackets),
      count_(static_cast<std::uint32_t>(items.size())),
      items_(moved_out(items)) {}

YamlValue::YamlValue(std::span<YamlEntry> entries, bool in_brackets)
    : kind_(YamlKind::map),
      in_brackets_(in_brackets),
      count_(static_cast<std::uint32_t>(entries.size())),
      entries_(moved_out(entries)) {}

YamlValue& YamlValue::operator=(YamlValue&& other) noexcept {
  if (this == &other) return *this;
  clear();
  take(other);
  return *this;
}

std::string_view YamlValue::text() const {
  const bool has_text = kind_ == YamlKind::scalar || kind_ == YamlKind::null;
  return has_text ? std::string_view(text_, count_) : std::string_view();
}

std::span<const YamlValue> YamlValue::items() const {
  if (kind_ != YamlKind::list) return {};
  return {items_, count_};
}

std::span<YamlValue> YamlValue::items() {
  if (kind_ != YamlKind::list) return {};
  return {items_, count_};
}

std::span<const YamlEntry> YamlValue::entries() const {
  if (kind_ != YamlKind::map) return {};
  return {entries_, count_};
}

std::span<YamlEntry> YamlValue::entries() {
  if (kind_ != YamlKind::map) return {};
  return {entries_, count_};
}

void YamlValue::set_lost(SourceSpan lost) {
  lost_begin_ = lost.begin;
  lost_end_ = lost.end;
}

void YamlValue::shorten(std::size_t count) {
  if (kind_ == YamlKind::map) count_ = static_cast<std::uint32_t>(count);
}

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const YamlEntry& entry : entries())
    if (entry.key == key) return &entry.value;
  return nullptr;
}

void YamlValue::take(YamlValue& other) {
  style = other.style;
  at = other.at;
  kind_ = std::exchange(other.kind_, YamlKind::null);
  in_brackets_ = other.in_brackets_;
  lost_begin_ = other.lost_begin_;
  lost_end_ = other.lost_end_;
  count_ = std::exchange(other.count_, 0);
  text_ = nullptr;
  switch (kind_) {
    case YamlKind::null:
    case YamlKind::scalar:
      text_ = std::exchange(other.text_, nullptr);
      break;
    case YamlKind::list:
      items_ = other.items_;
      break;
    case YamlKind::map:
      entries_ = other.entries_;
      break;
  }
  other.text_ = nullptr;
}

void YamlValue::clear() {
  if (kind_ == YamlKind::list) delete[] items_;
  if (kind_ == YamlKind::map) delete[] entries_;
  kind_ = YamlKind::null;
  count_ = 0;
  text_ = nullptr;
}

}  // namespace samtale::engine
