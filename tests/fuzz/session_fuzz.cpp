// Any bytes as a session file. An input is the file without its checksums, since no chance finds
// those; one that begins with "raw\n" is the file as it is. What opens can be written and read
// again, shared, and played against a scenario that it may not have been played with.
#include <fmt/format.h>
#include <zlib.h>

#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/session_file.hpp"
#include "engine/session_scan.hpp"
#include "engine/shared_copy.hpp"
#include "engine/start_state.hpp"
#include "engine/transcript.hpp"
#include "engine/ways.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

const Scenario& shipped() {
  static const LoadedScenario loaded =
      load_scenario({shipped_file("scenarios/angry-caller/scenario.yaml")},
                    load_moves(shipped_file(shipped_method_file)).moves);
  return loaded.scenario;
}

/// A line that is no object stays as it is.
std::string sealed(std::string_view line, std::size_t number) {
  if (line.size() < 2 || line.back() != '}') return std::string(line) + "\n";
  line.remove_suffix(1);
  const uLong crc = crc32(static_cast<uLong>(number), reinterpret_cast<const Bytef*>(line.data()),
                          static_cast<uInt>(line.size()));
  return fmt::format("{},\"crc\":\"{:08x}\"}}\n", line, static_cast<std::uint32_t>(crc));
}

std::string file_from(std::string_view input) {
  constexpr std::string_view raw = "raw\n";
  if (input.substr(0, raw.size()) == raw) return std::string(input.substr(raw.size()));
  std::string file;
  for (std::size_t at = 0, number = 1; at < input.size(); ++number) {
    const std::size_t end = input.find('\n', at);
    if (end == std::string_view::npos) return file.append(input.substr(at));
    file += sealed(input.substr(at, end - at), number);
    at = end + 1;
  }
  return file;
}

void play(const Session& session) {
  const std::vector<WaySummary> found = ways(shipped(), session);
  for (const WaySummary& way : found) {
    const Transcript played = transcript(shipped(), session, way.tip);
    expect(played.turns.size() == way.turns, "a way has the turns that its summary says");
  }
  static_cast<void>(transcript(shipped(), session, scored_tip(shipped(), session)));
}

void share(const Session& session) {
  const Excerpt all{scored_tip(shipped(), session), 0, 0};
  if (const auto copy = shared_copy(shipped(), session, all, std::string(32, 'c'))) {
    const DecodedSession shared = decode(encode(copy.value()));
    expect(shared.damage == SessionDamage::none && shared.session.header.player.empty(),
           "a shared copy is whole and names no player");
    expect(resumption(shipped(), *shared.session.header.start).has_value(),
           "a shared copy can be taken up");
  }
  const Session cleaned = without_places(session, personal_data_in(session));
  expect(decode(encode(cleaned)).damage == SessionDamage::none, "what was taken out leaves a call");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string file = file_from(text_of(data, size));
  const DecodedSession decoded = decode(file);
  for (const Language language : {Language::da, Language::en})
    expect(message(decoded, language).empty() == (decoded.damage == SessionDamage::none),
           "damage is told");
  if (!decoded.readable()) return 0;

  const DecodedSession again = decode(encode(decoded.session));
  expect(again.damage == SessionDamage::none, "what was read can be written and read");
  expect(again.session.events.size() == decoded.session.events.size(), "no event is lost");
  share(decoded.session);
  const std::string_view valid = std::string_view(file).substr(0, decoded.valid_bytes);
  expect(valid.empty() || decode(valid).damage == SessionDamage::none,
         "the valid part is a whole file");
  play(decoded.session);
  return 0;
}
