// The frozen corpus: sessions of every release so far, each with the scenario and the method it was
// played with. A later build must open them and come to the same result.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/session_file.hpp"
#include "engine/transcript.hpp"
#include "scoring/report.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/library.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> corpus() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(tests_folder() / "corpus"))
    if (entry.path().extension() == ".samtale") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// What must never change for a recorded session, as its `.expected` file has it.
std::string outcome(const engine::DecodedSession& decoded) {
  const ui::SharedPlayable playable = ui::load_from_session(decoded.session.header, nullptr);
  REQUIRE(playable->loaded.playable);
  const engine::Scenario& scenario = playable->scenario();
  const engine::EventId tip = scored_tip(scenario, decoded.session);
  const engine::Transcript transcript = engine::transcript(scenario, decoded.session, tip);
  const scoring::Bounds bounds =
      scoring::bounds(playable->rubric, scenario,
                      engine::explore(scenario, scoring::watched(playable->rubric, scenario)));
  const scoring::Report report = scoring::score(playable->rubric, scenario, transcript, bounds);

  std::ostringstream text;
  text << "scenario " << scenario.id << " " << decoded.session.header.scenario.digest << "\n";
  text << "differs_from " << transcript.differs_from << "\n";
  for (const engine::CallResult& call : transcript.calls)
    text << "call " << scenario.at(call.call).id << " "
         << (call.ending.valid() ? scenario.at(call.ending).id : "-") << "\n";
  for (const engine::Turn& turn : transcript.turns) {
    text << scenario.at(turn.before.node).id << " "
         << (turn.answer.reply.valid() ? scenario.at(turn.answer.reply).id : "pause");
    for (const std::uint8_t meter : turn.after.meters) text << " " << int{meter};
    text << "\n";
  }
  text << "points " << report.points << " of " << report.range.worst << " to " << report.range.best
       << "\n";
  text << "level " << (report.level ? scoring::id(*report.level) : "-") << "\n";
  return text.str();
}

TEST_CASE("every session of the corpus opens and comes to what it came to") {
  const std::vector<fs::path> files = corpus();
  REQUIRE(files.size() >= 5);
  for (const fs::path& file : files) {
    CAPTURE(file.filename().string());
    const engine::DecodedSession decoded = engine::decode(read_file(file));
    REQUIRE(decoded.readable());
    CHECK(decoded.writable());
    CHECK(engine::encode(decoded.session) == read_file(file));
    fs::path expected = file;
    expected.replace_extension(".expected");
    CHECK(outcome(decoded) == read_file(expected));
  }
}

}  // namespace
}  // namespace samtale::tests
