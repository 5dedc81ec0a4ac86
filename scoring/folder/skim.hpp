// A recorded call as far as statistics need it: its head and its answers. The texts embedded in the
// file, most of its bytes, are passed over by their stated length and never read.
//
// It only says yes: where anything is not as session_file.hpp writes it, there is no answer here,
// and whoever asks has decode() read the whole file and say what is wrong. The only place that
// knows simdjson.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace samtale::scoring {

struct SkimmedHead {
  std::string session;
  std::string player;  // empty in a shared copy
  engine::FileId scenario;
  engine::FileId method;
  std::uintmax_t events_at = 0;  // the byte of the file at which the first event begins
  std::size_t events_line = 0;   // its line, from 1
};

/// Keeps the parser's memory from one file to the next.
class Skimmer {
 public:
  Skimmer();
  ~Skimmer();
  Skimmer(const Skimmer&) = delete;
  Skimmer& operator=(const Skimmer&) = delete;

  /// `bytes`: the first of a file. None where there is no whole head among them, or not a sound
  /// one. They are not changed, but for room behind them.
  std::optional<SkimmedHead> head(std::string& bytes);

  /// `bytes`: of the file from the first event on. The events get their answers as far as replay
  /// needs them: call, node, what was answered, and a typed answer's moves; whatever else was
  /// recorded is an UnknownEvent without a line. A torn last line is left out. False where a line
  /// is not sound.
  bool events(std::string& bytes, std::size_t first_line, std::vector<engine::Event>& into);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace samtale::scoring
