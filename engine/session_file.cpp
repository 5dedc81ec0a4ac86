#include "engine/session_file.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <zlib.h>

#include "engine/session_json.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view crc_key = R"(,"crc":")";
constexpr std::size_t crc_digits = 8;
constexpr std::string_view line_end = "\"}";
constexpr std::size_t crc_length = crc_key.size() + crc_digits + line_end.size();

std::string checksum(std::string_view bytes, std::size_t line) {
  auto crc = static_cast<uLong>(line & 0xffffffffu);
  crc = crc32_z(crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  return fmt::format("{:08x}", static_cast<std::uint32_t>(crc));
}

/// `object` is a JSON object of at least one key.
std::string sealed(std::string object, std::size_t line) {
  object.pop_back();
  const std::string crc = checksum(object, line);
  object.append(crc_key).append(crc).append(line_end).push_back('\n');
  return object;
}

/// The object of a line (without its line ending) whose checksum is right, without the checksum.
std::optional<std::string> unsealed(std::string_view text, std::size_t line) {
  if (text.size() <= crc_length) return std::nullopt;
  const std::string_view body = text.substr(0, text.size() - crc_length);
  const std::string tail = std::string(crc_key) + checksum(body, line) + std::string(line_end);
  if (text.substr(body.size()) != tail) return std::nullopt;
  return std::string(body) + "}";
}

/// Line after line of a file; a last one without its line ending is none.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {}

  /// The next line without its line ending; none at the end of what is whole.
  std::optional<std::string_view> next() {
    const std::size_t end = bytes_.find('\n', at_);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = bytes_.substr(at_, end - at_);
    at_ = end + 1;
    ++number_;
    return line;
  }
  std::size_t number() const { return number_; }  // of the line given last
  std::size_t taken() const { return at_; }       // bytes up to the end of that line
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

DecodedSession unreadable(SessionDamage damage, std::size_t line, int format = session_format) {
  DecodedSession decoded;
  decoded.damage = damage;
  decoded.line = line;
  decoded.session.header.format = format;
  return decoded;
}

/// The header without its sources' texts, or why there is none.
Result<HeaderLine, DecodedSession> read_header(Lines& lines) {
  const Failure<DecodedSession> none{unreadable(SessionDamage::no_header, 1)};
  const std::optional<std::string_view> line = lines.next();
  if (!line) return none;
  const std::optional<std::string> object = unsealed(*line, 1);
  if (!object) return none;
  const int format = format_from_json(*object).value_or(0);
  if (format > session_format)
    return Failure<DecodedSession>{unreadable(SessionDamage::newer_format, 1, format)};
  std::optional<HeaderLine> header = header_from_json(*object);
  if (!header || format < 1) return none;
  return std::move(*header);
}

bool read_sources(Lines& lines, HeaderLine& header) {
  for (std::size_t i = 0; i < header.source_bytes.size(); ++i) {
    const std::optional<std::string_view> line = lines.next();
    if (!line || line->size() + 1 != header.source_bytes[i]) return false;
    SessionHeader::Source& source = header.header.sources[i];
    const std::optional<std::string> object = unsealed(*line, lines.number());
    if (!object) return false;
    std::optional<std::string> text = source_from_json(*object, source.name);
    if (!text) return false;
    source.text = std::move(*text);
  }
  return true;
}

bool is_utf8(std::string_view text) { return first_invalid_utf8(text) == std::string_view::npos; }

}  // namespace

std::string encode_header(const SessionHeader& header) {
  std::string sources;
  std::vector<std::size_t> bytes;
  for (std::size_t i = 0; i < header.sources.size(); ++i) {
    const std::string line = sealed(source_json(header.sources[i]), i + 2);
    bytes.push_back(line.size());
    sources += line;
  }
  return sealed(header_json(header, bytes), 1) + sources;
}

bool is_recordable(const SessionHeader& header) {
  for (const SessionHeader::Source& source : header.sources)
    if (!is_utf8(source.name) || !is_utf8(source.text)) return false;
  return is_utf8(header.player) && is_utf8(header.occasion);
}

std::string encode_event(const Event& event, std::size_t line) {
  return sealed(event_json(event), line);
}

std::size_t next_line(const Session& session) {
  return 2 + session.header.sources.size() + session.events.size();
}

std::string encode(const Session& session) {
  std::string bytes = encode_header(session.header);
  std::size_t line = 2 + session.header.sources.size();
  for (const Event& event : session.events) bytes += encode_event(event, line++);
  return bytes;
}

DecodedSession decode(std::string_view bytes) {
  Lines lines(bytes);
  Result<HeaderLine, DecodedSession> header = read_header(lines);
  if (!header) return header.error();
  if (!read_sources(lines, header.value()))
    return unreadable(SessionDamage::no_header, lines.number());

  DecodedSession decoded;
  Session& session = decoded.session;
  session.header = std::move(header.value().header);
  decoded.valid_bytes = lines.taken();
  while (const std::optional<std::string_view> line = lines.next()) {
    const std::optional<std::string> object = unsealed(*line, lines.number());
    std::optional<Event> event;
    if (object) event = event_from_json(*object, next_id(session));
    if (!event) {
      decoded.damage = SessionDamage::damaged;
      decoded.line = lines.number();
      return decoded;
    }
    append(session, std::move(*event));
    decoded.valid_bytes = lines.taken();
  }
  if (!lines.at_end()) {
    decoded.damage = SessionDamage::torn_tail;
    decoded.line = lines.number() + 1;
  }
  return decoded;
}

std::optional<std::string> without_player(std::string_view bytes) {
  const DecodedSession decoded = decode(bytes);
  if (!decoded.readable()) return std::nullopt;
  const std::size_t first_line = bytes.find('\n') + 1;
  const std::optional<std::string> object = unsealed(bytes.substr(0, first_line - 1), 1);
  const std::optional<std::string> shared = object ? without_player_json(*object) : std::nullopt;
  if (!shared) return std::nullopt;
  return sealed(*shared, 1) +
         std::string(bytes.substr(first_line, decoded.valid_bytes - first_line));
}

std::string message(const DecodedSession& decoded, Language language) {
  const bool danish = language == Language::da;
  switch (decoded.damage) {
    case SessionDamage::none:
      return {};
    case SessionDamage::torn_tail:
      return danish ? "Den sidste linje i filen var ikke skrevet færdig og er udeladt. Resten af "
                      "opkaldet er helt."
                    : "The last line of the file had not been written to its end and has been left "
                      "out. The rest of the call is whole.";
    case SessionDamage::damaged:
      return fmt::format(
          fmt::runtime(danish ? "Filen er beskadiget fra linje {}. Opkaldet kan ses indtil da, men "
                                "ikke fortsættes."
                              : "The file is damaged from line {}. The call can be read up to "
                                "there, but it can't go on."),
          decoded.line);
    case SessionDamage::no_header:
      return danish ? "Der er ikke noget opkald i filen." : "There is no call in this file.";
    case SessionDamage::newer_format:
      return fmt::format(
          fmt::runtime(danish
                           ? "Opkaldet er gemt med en nyere udgave af programmet (format {}). "
                             "Hent den nyeste udgave for at åbne det."
                           : "The call was saved with a newer version of the program (format {}). "
                             "Get the newest version to open it."),
          decoded.session.header.format);
  }
  return {};
}

}  // namespace samtale::engine
