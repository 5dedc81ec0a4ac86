// Calls that nobody has taken, for a team's first meeting: scenarios/recorded/ID.samtale, made from
// ID.plan beside it. `SAMTALE_RECORD=1 build/bin/ui_tests -tc='recorded*'` makes them again.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/digest.hpp"
#include "engine/session_file.hpp"
#include "engine/transcript.hpp"
#include "engine/version.hpp"
#include "scoring/plan.hpp"
#include "scoring/report.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/library.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t seed = 1;

fs::path folder() { return source_folder() / "scenarios" / "recorded"; }

std::vector<std::string> recorded_ids() {
  std::vector<std::string> ids;
  for (const auto& entry : fs::directory_iterator(folder()))
    if (entry.path().extension() == ".plan") ids.push_back(entry.path().stem().string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

fs::path file_of(const std::string& id) { return folder() / (id + ".samtale"); }

scoring::Plan plan_of(const std::string& id) {
  return scoring::parse_plan(read_file(folder() / (id + ".plan")));
}

/// The whole call, with no time, no player and an id that is always the same.
engine::Session recorded(const std::string& id, const std::string& program) {
  const ui::SharedPlayable playable = ui::load_shipped(id, ui::shipped_method());
  REQUIRE(playable);
  engine::Session session;
  engine::SessionHeader& header = session.header;
  header.program = program;
  header.session = fmt::format("{:032x}", engine::bytes_hash("recorded " + id));
  header.scenario = {id, playable->scenario().digest};
  header.method = {playable->rubric.id, playable->rubric.digest};
  header.seed = seed;
  header.sources = ui::session_sources(*playable);
  for (const scoring::PlanStep& step : plan_of(id).steps) {
    if (step.word != "pick" && step.word != "pause") continue;
    engine::AnswerCommand command;
    command.after = latest_tip(session);
    command.reply = step.rest;
    if (step.word == "pause") command.kind = engine::AnswerKind::pause;
    const auto event = decide(playable->scenario(), session, command);
    REQUIRE_MESSAGE(event.ok(), id << ".plan:" << step.line << ": '" << step.rest
                                   << "' can't be answered there any more");
    append(session, event.value());
  }
  return session;
}

TEST_CASE("recorded calls are what their plans make of the scenarios as they are now") {
  REQUIRE(recorded_ids().size() == 2);
  for (const std::string& id : recorded_ids()) {
    CAPTURE(id);
    if (std::getenv("SAMTALE_RECORD")) {
      std::ofstream(file_of(id), std::ios::binary)
          << encode(recorded(id, std::string(engine::version())));
    }
    const std::string bytes = read_file(file_of(id));
    const std::string program = engine::decode(bytes).session.header.program;
    CHECK_MESSAGE(bytes == encode(recorded(id, program)),
                  "SAMTALE_RECORD=1 build/bin/ui_tests -tc='recorded*' makes it again");
  }
}

TEST_CASE("recorded calls are exact and carry nobody's name and no time") {
  for (const std::string& id : recorded_ids()) {
    CAPTURE(id);
    const engine::DecodedSession decoded = engine::decode(read_file(file_of(id)));
    CHECK(decoded.damage == engine::SessionDamage::none);
    const engine::SessionHeader& header = decoded.session.header;
    CHECK(header.player == "");
    CHECK(header.occasion == "");
    CHECK(header.date == "");
    for (const engine::Event& event : decoded.session.events) {
      const auto* answered = std::get_if<engine::Answered>(&event.what);
      REQUIRE(answered != nullptr);
      CHECK(answered->text == "");
      CHECK(answered->milliseconds == 0);
      CHECK(event.at == 0);
    }
    const ui::SharedPlayable playable = ui::load_from_session(header, nullptr);
    const engine::Transcript transcript = engine::transcript(
        playable->scenario(), decoded.session, scored_tip(playable->scenario(), decoded.session));
    CHECK(transcript.finished);
    CHECK(transcript.differs_from == 0);
  }
}

TEST_CASE("recorded calls go as planned, and none of them well") {
  for (const std::string& id : recorded_ids()) {
    CAPTURE(id);
    const ui::SharedPlayable playable = ui::load_shipped(id, ui::shipped_method());
    REQUIRE(playable);
    const engine::Scenario& scenario = playable->scenario();
    const scoring::Bounds bounds =
        scoring::bounds(playable->rubric, scenario,
                        engine::explore(scenario, scoring::watched(playable->rubric, scenario)));
    CHECK(bounds.exact);
    const scoring::PlanRun run = run_plan(plan_of(id), scenario, playable->rubric, &bounds);
    for (const scoring::PlanFault& fault : run.faults)
      FAIL_CHECK(fault.step.line << ": " << plain(fault));
    CHECK(run.says_end);
    const Finished scored = run_cli({"score", file_of(id).string()});
    CHECK(scored.code == 0);
    CHECK(scored.err == "");
    const Finished replayed = run_cli({"replay", file_of(id).string(), "--plain"});
    CHECK(replayed.code == 0);
    for (const char* level : {"Samtalen: Godt på vej", "Samtalen: Det sidder"})
      CHECK(scored.out.find(level) == std::string::npos);
  }
}

}  // namespace
}  // namespace samtale::tests
