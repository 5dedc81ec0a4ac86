// The texts that are being written, with one history for every change, from whichever view it came:
// a form, the graph, the source, a mend. Nothing here knows YAML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/span.hpp"

namespace samtale::engine {

class Document {
 public:
  Document() = default;
  explicit Document(std::vector<SourceText> files) : files_(std::move(files)) {}

  /// By FileIndex: the scenario first, then its translations.
  const std::vector<SourceText>& files() const { return files_; }
  /// Counts up with each change, undone ones included: what was found out about one revision says
  /// nothing of another.
  std::uint64_t revision() const { return revision_; }

  /// One step of the history. The edits are for the texts as they are; they may not overlap, and of
  /// two at one place the first comes first. Changes with the same `part` that follow each other
  /// are one step where each touches the one before it, up to a line break (letters typed in one
  /// field); an empty one stands alone. False, and nothing is
  /// changed, where an edit lies outside its text or over another one, or all put in what is there.
  bool apply(std::vector<TextEdit> edits, std::string_view part = {});
  /// What is typed next begins a step of its own.
  void end_part() { part_.clear(); }

  bool can_undo() const { return done_ > 0; }
  bool can_redo() const { return done_ < steps_.size(); }
  bool undo();
  bool redo();

  /// A text in the place of another, as one step: what was written elsewhere.
  bool replace(FileIndex file, std::string text);
  /// A further file (a translation), which Undo does not take away again.
  FileIndex add(SourceText file);

 private:
  /// What leads on and what leads back. Edits of `back` are for the texts after those of `on`.
  struct Step {
    std::vector<TextEdit> on, back;
  };

  void change(const std::vector<TextEdit>& sorted);
  bool fits(const std::vector<TextEdit>& sorted) const;
  std::vector<TextEdit> inverse(const std::vector<TextEdit>& sorted) const;

  std::vector<SourceText> files_;
  std::vector<std::vector<Step>> steps_;  // a step's changes, in the order they were made
  std::size_t done_ = 0;                  // steps that are in the texts
  std::string part_;                      // of the step that may go on
  SourceSpan last_;                       // what its last change has put in
  std::uint64_t revision_ = 0;
};

}  // namespace samtale::engine
