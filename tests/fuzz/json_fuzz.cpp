// Any bytes as settings and as the lines of a session file without their checksums.
#include "engine/session_json.hpp"
#include "tests/fuzz/target.hpp"
#include "ui/app/settings.hpp"

using namespace samtale;
using namespace samtale::tests;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  const std::string settings = encode(ui::decode_settings(text));
  expect(encode(ui::decode_settings(settings)) == settings, "settings are kept as they were read");

  static_cast<void>(engine::format_from_json(text));
  static_cast<void>(engine::source_from_json(text, "scenario.yaml"));
  if (const auto header = engine::header_from_json(text))
    expect(engine::header_from_json(engine::header_json(header->header, header->source_bytes))
               .has_value(),
           "a header that was read can be written and read");
  if (const auto event = engine::event_from_json(text, 7)) {
    const std::string line = engine::event_json(*event);
    const auto again = engine::event_from_json(line, 7);
    expect(again && engine::event_json(*again) == line, "an event that was read is kept");
  }
  return 0;
}
