// The lines of a session file as JSON objects, one object a line, without the `crc` and the line
// ending that session_file.hpp adds. SESSION.md documents every key.
//
// Reading is strict where a wrong value would change the call (types, ranges, ids, duplicate keys)
// and lenient where a later version may have added something: unknown keys are passed over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session.hpp"

namespace samtale::engine {

/// `source_bytes`: the length of each source's line in the file, its line ending included. Bytes
/// that are not UTF-8 become U+FFFD.
std::string header_json(const SessionHeader& header, const std::vector<std::size_t>& source_bytes);
std::string source_json(const SessionHeader::Source& source);
std::string event_json(const Event& event);

struct HeaderLine {
  SessionHeader header;  // its sources have no text yet
  std::vector<std::size_t> source_bytes;
};

/// The header's format, also where the rest of it is not understood; none if there is no such
/// number.
std::optional<int> format_from_json(std::string_view line);
std::optional<HeaderLine> header_from_json(std::string_view line);
/// The text of the source called `name`; none where the line is another's or no source.
std::optional<std::string> source_from_json(std::string_view line, std::string_view name);
/// `id`: the only one that may stand here. A kind that is not known becomes an UnknownEvent.
std::optional<Event> event_from_json(std::string_view line, EventId id);

}  // namespace samtale::engine
