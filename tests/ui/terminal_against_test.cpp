// samtale-cli replay and score against a scenario that has been edited since, and a changed method.
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/embedded.hpp"
#include "tests/support/process.hpp"
#include "tests/support/small_call.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A call in small_call(), and the scenario as it was edited afterwards.
struct Desk {
  TemporaryFolder folder;
  fs::path scenario = folder / "small-call.yaml";
  fs::path call = folder / "call.samtale";

  Desk() {
    std::ofstream(scenario) << small_call();
    REQUIRE(run_cli({"play", scenario, "--choose", "open,sum", "--session", call}).code == 0);
    std::ofstream(scenario) << with(small_call(), "say: Fortæl.,", "say: Fortæl mig om det.,");
  }
};

const char* const reworded =
    "You answered “Fortæl.”. The reply has been reworded to “Fortæl mig om det.”.";

}  // namespace

TEST_CASE(
    "replay and score against an edited scenario show the call as it was and what is another") {
  const Desk desk;
  for (const char* command : {"replay", "score"}) {
    CAPTURE(command);
    const Finished text = run_cli({command, desk.call, "--against", desk.scenario, "--lang", "en"});
    CHECK(text.code == 0);
    CHECK(text.err == "");
    CHECK(text.out.find("Turn 1: You answered “Fortæl.”.") != std::string::npos);
    const Finished plain = run_cli({command, desk.call, "--lang", "en"});
    CHECK(plain.out.find("Turn 1:") == std::string::npos);
  }
  const Json json = Json::parse(
      run_cli({"replay", desk.call, "--against", desk.scenario, "--lang", "en", "--format", "json"})
          .out);
  CHECK(json["turns"][0]["text"] == "Fortæl.");
  const Json expected = {{{"turn", 1},
                          {"kind", "reply-reworded"},
                          {"node", "opening"},
                          {"reply", "open"},
                          {"message", reworded}}};
  CHECK(json["differences"] == expected);
  const Json score = Json::parse(
      run_cli({"score", desk.call, "--against", desk.scenario, "--lang", "en", "--format", "json"})
          .out);
  CHECK(score["differences"] == expected);
  const Json alone = Json::parse(run_cli({"replay", desk.call, "--format", "json"}).out);
  CHECK_FALSE(alone.contains("differences"));
}

TEST_CASE("a call that would be the same today says so") {
  const Desk desk;
  std::ofstream(desk.scenario) << small_call();
  const Finished same = run_cli({"replay", desk.call, "--against", desk.scenario});
  CHECK(same.out.find("Opkaldet ville være det samme i dag.") != std::string::npos);
  const Json json = Json::parse(
      run_cli({"replay", desk.call, "--against", desk.scenario, "--format", "json"}).out);
  CHECK(json["differences"] == Json::array());
}

TEST_CASE("another method is told as another version") {
  const Desk desk;
  const fs::path method = desk.folder / "method.yaml";
  std::ofstream(method) << *data::find("scoring/methods/styrket-borgerkontakt/method.yaml")
                        << "#\n";
  const Json json = Json::parse(
      run_cli({"score", desk.call, "--method", method, "--lang", "en", "--format", "json"}).out);
  const Json expected = {{{"turn", nullptr},
                          {"kind", "other-method"},
                          {"node", nullptr},
                          {"reply", nullptr},
                          {"message", "The call was played with another version of the method."}}};
  CHECK(json["differences"] == expected);
}

TEST_CASE("a scenario that there is not, or that can't be played, ends as everywhere") {
  const Desk desk;
  CHECK(run_cli({"replay", desk.call, "--against", "no-such"}).code == 2);
  std::ofstream(desk.scenario) << "format: 1\n";
  CHECK(run_cli({"replay", desk.call, "--against", desk.scenario}).code == 1);
}

TEST_CASE("answers are acknowledged once they are kept, and only those") {
  const Desk desk;
  const Finished on = run_cli(
      {"play", "--session", desk.call, "--choose", "ask", "--auto", "first", "--acknowledge"});
  CHECK(on.code == 0);
  CHECK(on.err == "3\n4\n5\n");
  CHECK(run_cli({"play", "angry-caller", "--auto", "first", "--acknowledge"}).err == "");
}

}  // namespace samtale::tests
