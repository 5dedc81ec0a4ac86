// samtale-cli stats, as a process.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/session_file.hpp"
#include "tests/support/process.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

/// The same call once for each of so many players.
void fill(const fs::path& folder, int players) {
  const fs::path first = folder / "first.samtale";
  REQUIRE(run_cli({"play", "wrong-office", "--auto", "best", "--session", first.string()}).code ==
          0);
  engine::DecodedSession call = engine::decode(read_file(first));
  REQUIRE(call.whole());
  fs::remove(first);
  for (int i = 0; i < players; ++i) {
    call.session.header.player = std::string(31, '0') + static_cast<char>('a' + i);
    call.session.header.session = call.session.header.player;
    std::ofstream(folder / ("call" + std::to_string(i) + ".samtale"), std::ios::binary)
        << engine::encode(call.session);
  }
}

}  // namespace

TEST_CASE("stats counts a folder as JSON, as a table and to be read") {
  const TemporaryFolder folder;
  fill(folder / ".", 6);
  std::ofstream(folder / "torn.samtale") << "{\"format\":1";
  const Json json = json_of(run_cli({"stats", (folder / ".").string(), "--format", "json"}));
  CHECK(json["calls"] == 5);
  CHECK(json["hidden_groups"] == 0);
  REQUIRE(json["damaged"].size() == 1);
  CHECK(has(json["damaged"][0]["file"].get<std::string>(), "torn.samtale"));
  CHECK(json["damaged"][0]["line"] == 1);
  CHECK(has(json["damaged"][0]["message"].get<std::string>(), "kun begyndelsen"));
  REQUIRE(json["scenarios"].size() == 1);
  const Json& one = json["scenarios"][0];
  CHECK(one["id"] == "wrong-office");
  CHECK(one["digest"].get<std::string>().size() == 32);
  CHECK(one["calls"] == 5);
  for (const char* key : {"endings", "nodes", "replies", "principles"})
    CHECK_FALSE(one[key].empty());
  const Json& opening = one["nodes"][0];
  CHECK(opening["visits"] == 5);
  int chosen = 0;
  for (const Json& reply : one["replies"])
    if (reply["node"] == opening["id"]) {
      CHECK(reply["offered"] == 5);
      if (!reply["chosen"].is_null()) chosen += reply["chosen"].get<int>();
      CHECK(reply["discrimination"].is_null());
    }
  CHECK(chosen == 5);
  for (const char* item : {"heard", "respected", "understood", "next_step"})
    CHECK(one["rating"][item].is_number());

  const Finished table = run_cli({"stats", (folder / ".").string(), "--format", "csv"});
  CHECK(table.code == 0);
  CHECK(has(table.out,
            "scenario,digest,kind,node,id,offered,count,difficulty,discrimination,mean\r\n"));

  const Finished read = run_cli({"stats", (folder / ".").string()});
  CHECK(read.code == 0);
  CHECK(read.err == "");
  CHECK(has(read.out, "Hvor går opkaldene hen?"));
  CHECK(has(read.out, "torn.samtale"));
  CHECK(has(read.out, "Øvelse må ikke bruges til at vurdere medarbejdere."));
  CHECK_FALSE(has(read.out, "0000a"));
  for (const char* kind : {"nodes", "endings"})
    for (const Json& place : one[kind])
      CHECK_FALSE(has(read.out, "\n" + place["id"].get<std::string>() + " "));
  CHECK_FALSE(has(read.out, "Hænger sammen"));
}

TEST_CASE("stats shows nothing that fewer than five stand behind") {
  const TemporaryFolder folder;
  fill(folder / ".", 4);
  const Json json = json_of(run_cli({"stats", (folder / ".").string(), "--format", "json"}));
  CHECK(json["calls"] == 0);
  CHECK(json["hidden_groups"] == 1);
  CHECK(json["scenarios"].empty());
}

TEST_CASE("stats of an empty folder, of none, and what it does not write") {
  const TemporaryFolder folder;
  CHECK(run_cli({"stats", (folder / ".").string()}).code == 0);
  CHECK(run_cli({"stats"}).code == 2);
  CHECK(run_cli({"stats", (folder / ".").string(), "--format", "html"}).code == 2);
  std::ofstream(folder / "file") << "x";
  const Finished no_folder = run_cli({"stats", (folder / "file").string()});
  CHECK(no_folder.code == 2);
  CHECK_FALSE(no_folder.err.empty());
}

}  // namespace samtale::tests
