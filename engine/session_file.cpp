#include "engine/session_file.hpp"

#include <array>
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

std::array<char, crc_digits> checksum(std::string_view bytes, std::size_t line) {
  constexpr std::string_view hex = "0123456789abcdef";
  auto crc = static_cast<uLong>(line & 0xffffffffu);
  crc = crc32_z(crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  std::array<char, crc_digits> digits{};
  for (std::size_t d = crc_digits; d-- > 0; crc >>= 4) digits[d] = hex[crc & 0xfu];
  return digits;
}

/// `object` is a JSON object of at least one key.
std::string sealed(std::string object, std::size_t line) {
  object.pop_back();
  const auto crc = checksum(object, line);
  object.append(crc_key).append(crc.data(), crc.size()).append(line_end).push_back('\n');
  return object;
}

/// The object of a line (without its line ending) whose checksum is right, without the checksum.
std::optional<std::string> unsealed(std::string_view text, std::size_t line) {
  if (!is_sound(text, line)) return std::nullopt;
  return std::string(text.substr(0, text.size() - crc_length)) + "}";
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
  const std::optional<std::string_view> line = lines.next();
  if (!line) return Failure<DecodedSession>{unreadable(SessionDamage::cut_header, 1)};
  // Before the checksum: a newer program may seal its lines in another way.
  const int format = format_from_json(*line).value_or(0);
  if (format > session_format)
    return Failure<DecodedSession>{unreadable(SessionDamage::newer_format, 1, format)};
  const std::optional<std::string> object = unsealed(*line, 1);
  std::optional<HeaderLine> header;
  if (object && format >= 1) header = header_from_json(*object);
  if (!header) return Failure<DecodedSession>{unreadable(SessionDamage::damaged_header, 1)};
  return std::move(*header);
}

/// Says what is wrong, if anything, in the last line taken, or in the one that should have followed
/// it.
SessionDamage read_sources(Lines& lines, HeaderLine& header) {
  for (std::size_t i = 0; i < header.source_bytes.size(); ++i) {
    const std::optional<std::string_view> line = lines.next();
    if (!line) return SessionDamage::cut_header;
    if (line->size() + 1 != header.source_bytes[i]) return SessionDamage::damaged_header;
    SessionHeader::Source& source = header.header.sources[i];
    const std::optional<std::string> object = unsealed(*line, lines.number());
    if (!object) return SessionDamage::damaged_header;
    std::optional<std::string> text = source_from_json(*object, source.name);
    if (!text) return SessionDamage::damaged_header;
    source.text = std::move(*text);
  }
  return SessionDamage::none;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view bytes) {
  const bool marked = bytes.substr(0, byte_order_mark.size()) == byte_order_mark;
  return marked ? bytes.substr(byte_order_mark.size()) : bytes;
}

/// `line` ends as every line of a session does, whatever the digits.
bool has_seal(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.size() <= crc_length) return false;
  const std::string_view tail = line.substr(line.size() - crc_length);
  return tail.substr(0, crc_key.size()) == crc_key &&
         tail.substr(crc_key.size() + crc_digits) == line_end;
}

/// Damaged or not, this was a session: it begins as one, or a line of it ends as its lines do.
bool was_a_call(std::string_view bytes) {
  bytes = without_mark(bytes);
  constexpr std::string_view first_key = R"({"format":)";
  if (bytes.substr(0, first_key.size()) == first_key) return true;
  Lines lines(bytes);
  while (const std::optional<std::string_view> line = lines.next())
    if (has_seal(*line)) return true;
  return false;
}

/// Without a byte order mark, and with `\n` where every line ends by `\r\n`; none where neither is
/// so. A session has no other `\r`: JSON writes them `\\r`.
std::optional<std::string> without_foreign_ends(std::string_view bytes) {
  const std::string_view text = without_mark(bytes);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends = i + 1 < text.size() && text[i] == '\r' && text[i + 1] == '\n';
    if (!ends) plain += text[i];
  }
  if (plain.size() == bytes.size()) return std::nullopt;
  return plain;
}

DecodedSession decode_as_written(std::string_view bytes) {
  Lines lines(bytes);
  Result<HeaderLine, DecodedSession> header = read_header(lines);
  if (!header) return header.error();
  const SessionDamage damage = read_sources(lines, header.value());
  if (damage == SessionDamage::cut_header) return unreadable(damage, lines.number() + 1);
  if (damage != SessionDamage::none) return unreadable(damage, lines.number());

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

/// The call in a file that mail has changed the line endings of; none where that is not all.
std::optional<DecodedSession> decode_foreign(std::string_view bytes) {
  const std::optional<std::string> plain = without_foreign_ends(bytes);
  if (!plain) return std::nullopt;
  DecodedSession decoded = decode_as_written(*plain);
  if (decoded.damage == SessionDamage::newer_format) return decoded;
  if (!decoded.readable()) return std::nullopt;
  decoded.valid_bytes = 0;
  if (decoded.damage == SessionDamage::none) {
    decoded.damage = SessionDamage::foreign_ends;
    decoded.line = 1;
  } else {
    decoded.damage = SessionDamage::damaged;
  }
  return decoded;
}

bool is_utf8(std::string_view text) { return first_invalid_utf8(text) == std::string_view::npos; }

}  // namespace

bool is_sound(std::string_view text, std::size_t line) {
  if (text.size() <= crc_length) return false;
  const std::string_view body = text.substr(0, text.size() - crc_length);
  const std::string_view tail = text.substr(body.size());
  const auto crc = checksum(body, line);
  return tail.substr(0, crc_key.size()) == crc_key &&
         tail.substr(crc_key.size(), crc_digits) == std::string_view(crc.data(), crc.size()) &&
         tail.substr(crc_key.size() + crc_digits) == line_end;
}

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
  DecodedSession decoded = decode_as_written(bytes);
  const SessionDamage damage = decoded.damage;
  if (damage != SessionDamage::damaged_header && damage != SessionDamage::cut_header)
    return decoded;
  if (!was_a_call(bytes)) return unreadable(SessionDamage::no_call, 1);
  if (std::optional<DecodedSession> foreign = decode_foreign(bytes)) return std::move(*foreign);
  return decoded;
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
    case SessionDamage::foreign_ends:
      return danish ? "Linjernes ender i filen er skrevet om undervejs, for eksempel af et "
                      "mailprogram. Hele opkaldet er der og kan ses, men ikke fortsættes. Få "
                      "filen tilsendt i en zip-fil, hvis du vil fortsætte det."
                    : "The ends of the lines in this file were rewritten on the way, by a mail "
                      "program for example. The whole call is there and can be read, but it can't "
                      "go on. Have the file sent in a zip file if you want to go on with it.";
    case SessionDamage::no_call:
      return danish ? "Der er ikke noget opkald i filen." : "There is no call in this file.";
    case SessionDamage::damaged_header:
      return fmt::format(
          fmt::runtime(danish ? "Der er et opkald i filen, men den er beskadiget i linje {}, hvor "
                                "scenariet og metoden står, så det kan ikke åbnes. Hent filen igen "
                                "fra den, der har den hel, helst i en zip-fil."
                              : "There is a call in this file, but it is damaged in line {}, among "
                                "the scenario and the method, so it can't be opened. Get the file "
                                "again from somebody who has it whole, best in a zip file."),
          decoded.line);
    case SessionDamage::cut_header:
      return danish
                 ? "Der er et opkald i filen, men kun begyndelsen af filen er kommet med, så det "
                   "kan ikke åbnes. Kopiér hele filen igen fra den, der har den."
                 : "There is a call in this file, but only the beginning of the file has come "
                   "along, so it can't be opened. Copy the whole file again from somebody who "
                   "has it.";
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
