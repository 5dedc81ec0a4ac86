// A call played by the ids of its replies, with what can be seen of it as words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/step.hpp"

namespace samtale::tests {

struct Played {
  engine::Scenario scenario;
  engine::StepTrace trace;
  engine::CallState state;

  /// With small_method(), or `moves`; fails the test where the files have errors.
  explicit Played(const std::vector<engine::SourceText>& files);
  Played(const std::vector<engine::SourceText>& files, const engine::Moves& moves);

  /// Fails the test where the reply is not open. After an ending the next call begins.
  void reply(std::string_view id);
  void pause();

  std::string said() const;    // the ids of the last lines
  std::string open() const;    // of the open replies, as written
  std::string closed() const;  // of those shown closed
  /// Of a flag, counter or choice, of visits and meters.
  int value(std::string_view name) const;
  /// What the reply's gate lacks, one line a part.
  std::string why(std::string_view reply, engine::Language language) const;
  /// What conditions of this scenario may name.
  std::vector<engine::Variable> scope() const;

 private:
  engine::ReplyIndex find(std::string_view id) const;
};

}  // namespace samtale::tests
