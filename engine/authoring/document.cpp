#include "engine/authoring/document.hpp"

#include <algorithm>
#include <tuple>

namespace samtale::engine {

bool Document::fits(const std::vector<TextEdit>& sorted) const {
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const SourceSpan& at = sorted[i].at;
    if (at.file.value >= files_.size() || at.begin > at.end) return false;
    if (at.end > files_[at.file.value].text.size()) return false;
    if (i > 0 && sorted[i - 1].at.file == at.file && sorted[i - 1].at.end > at.begin) return false;
  }
  return true;
}

std::vector<TextEdit> Document::inverse(const std::vector<TextEdit>& sorted) const {
  std::vector<TextEdit> back;
  FileIndex file;
  std::int64_t shift = 0;
  for (const TextEdit& edit : sorted) {
    if (!(edit.at.file == file)) shift = 0;
    file = edit.at.file;
    const auto begin = static_cast<std::uint32_t>(edit.at.begin + shift);
    const auto end = static_cast<std::uint32_t>(begin + edit.replacement.size());
    const std::uint32_t length = edit.at.end - edit.at.begin;
    back.push_back({{file, begin, end}, files_[file.value].text.substr(edit.at.begin, length)});
    shift += static_cast<std::int64_t>(edit.replacement.size()) - length;
  }
  return back;
}

void Document::change(const std::vector<TextEdit>& sorted) {
  for (auto edit = sorted.rbegin(); edit != sorted.rend(); ++edit)
    files_[edit->at.file.value].text.replace(edit->at.begin, edit->at.end - edit->at.begin,
                                             edit->replacement);
  ++revision_;
}

bool Document::apply(std::vector<TextEdit> edits, std::string_view part) {
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
    return std::tie(a.at.file.value, a.at.begin) < std::tie(b.at.file.value, b.at.begin);
  });
  if (edits.empty() || !fits(edits)) return false;
  // A step of the history that changes nothing would make Undo seem dead.
  const bool changes = std::any_of(edits.begin(), edits.end(), [&](const TextEdit& edit) {
    const std::uint32_t length = edit.at.end - edit.at.begin;
    return files_[edit.at.file.value].text.compare(edit.at.begin, length, edit.replacement) != 0;
  });
  if (!changes) return false;
  Step step{edits, inverse(edits)};
  const SourceSpan& at = edits.front().at;
  const bool touches =
      edits.size() == 1 && at.file == last_.file && at.begin <= last_.end && at.end >= last_.begin;
  const bool goes_on =
      !part.empty() && part == part_ && touches && done_ == steps_.size() && done_ > 0;
  const SourceSpan step_end = step.back.back().at;
  steps_.resize(done_);
  if (!goes_on) steps_.emplace_back();
  steps_.back().push_back(std::move(step));
  done_ = steps_.size();
  const std::string& put_in = edits.back().replacement;
  const bool ends = put_in.size() < 3 && put_in.find('\n') != std::string::npos;
  part_ = ends ? std::string_view() : part;
  last_ = step_end;
  change(edits);
  return true;
}

bool Document::undo() {
  if (!can_undo()) return false;
  const std::vector<Step>& step = steps_[--done_];
  for (auto part = step.rbegin(); part != step.rend(); ++part) change(part->back);
  part_.clear();
  return true;
}

bool Document::redo() {
  if (!can_redo()) return false;
  for (const Step& part : steps_[done_++]) change(part.on);
  part_.clear();
  return true;
}

bool Document::replace(FileIndex file, std::string text) {
  if (file.value >= files_.size() || files_[file.value].text == text) return false;
  const auto end = static_cast<std::uint32_t>(files_[file.value].text.size());
  return apply({{{file, 0, end}, std::move(text)}});
}

FileIndex Document::add(SourceText file) {
  files_.push_back(std::move(file));
  part_.clear();
  ++revision_;
  return FileIndex{static_cast<std::uint32_t>(files_.size() - 1)};
}

}  // namespace samtale::engine
