#include "ui/widgets/layouts.hpp"

#include <iterator>
#include <string_view>
#include <utility>

#include <imgui_internal.h>

namespace samtale::ui::widgets {

namespace {

// What is drawn again after a moment behind something else need not be laid out again.
constexpr std::uint64_t frames_kept = 8;

std::uint32_t checksum(const Layouts::Key& key) {
  std::uint32_t sum = ImHashData(&key.width, sizeof(key.width));
  for (const TextRun& run : key.runs) sum = ImHashData(run.text.data(), run.text.size(), sum);
  return sum;
}

}  // namespace

void Layouts::begin_frame() {
  ++frame_;
  for (auto slot = entries_.begin(); slot != entries_.end();) {
    slot->second.remove_if(
        [&](const Entry& entry) { return entry.asked_for + frames_kept < frame_; });
    slot = slot->second.empty() ? entries_.erase(slot) : std::next(slot);
  }
}

bool Layouts::is_of(const Entry& entry, const Key& key) {
  if (entry.size != key.size || entry.width != key.width || entry.scale != key.scale ||
      entry.ends.size() != key.runs.size())
    return false;
  const std::string_view text = entry.layout.text;
  std::size_t begin = 0;
  for (std::size_t r = 0; r < key.runs.size(); ++r) {
    const TextRun& run = key.runs[r];
    const TextLayout::Run& laid_out = entry.layout.runs[r];
    if (laid_out.weight != run.weight || laid_out.ink != run.ink ||
        laid_out.size != run.size.value_or(key.size) ||
        text.substr(begin, entry.ends[r] - begin) != run.text)
      return false;
    begin = entry.ends[r];
  }
  return true;
}

const TextLayout* Layouts::find(const Key& key) {
  const auto slot = entries_.find(checksum(key));
  if (slot == entries_.end()) return nullptr;
  for (Entry& entry : slot->second) {
    if (!is_of(entry, key)) continue;
    entry.asked_for = frame_;
    return &entry.layout;
  }
  return nullptr;
}

const TextLayout& Layouts::keep(const Key& key, TextLayout layout) {
  Entry entry{{}, key.size, key.width, key.scale, frame_, std::move(layout)};
  std::size_t end = 0;
  for (const TextRun& run : key.runs) entry.ends.push_back(end += run.text.size());
  return entries_[checksum(key)].emplace_back(std::move(entry)).layout;
}

}  // namespace samtale::ui::widgets
