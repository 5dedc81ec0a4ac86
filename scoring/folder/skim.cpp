#include "scoring/folder/skim.hpp"

#include <string_view>
#include <utility>

#include <simdjson.h>

#include "engine/session_file.hpp"

namespace samtale::scoring {
namespace {

namespace json = simdjson::ondemand;
using engine::Answered;
using engine::AnswerKind;

bool read(json::object& object, std::string_view key, std::string& into) {
  std::string_view text;
  if (object.find_field_unordered(key).get_string().get(text) != simdjson::SUCCESS) return false;
  into.assign(text);
  return true;
}

bool read(json::object& object, std::string_view key, std::uint64_t& into) {
  return object.find_field_unordered(key).get_uint64().get(into) == simdjson::SUCCESS;
}

bool read_file(json::object& head, std::string_view key, engine::FileId& into) {
  json::object file;
  return head.find_field_unordered(key).get_object().get(file) == simdjson::SUCCESS &&
         read(file, "id", into.id) && read(file, "digest", into.digest);
}

/// The sum of the sources' lines, which stand between the head and the first event.
bool read_sources(json::object& head, SkimmedHead& into) {
  json::array sources;
  if (head.find_field_unordered("sources").get_array().get(sources) != simdjson::SUCCESS)
    return false;
  for (auto one : sources) {
    json::object source;
    std::uint64_t bytes = 0;
    if (one.get_object().get(source) != simdjson::SUCCESS || !read(source, "bytes", bytes) ||
        bytes > 0xffffffffu)
      return false;
    into.events_at += bytes;
    ++into.events_line;
  }
  return true;
}

std::optional<AnswerKind> kind_of(std::string_view word) {
  if (word == "reply") return AnswerKind::reply;
  if (word == "pause") return AnswerKind::pause;
  if (word == "silence") return AnswerKind::silence;
  if (word == "text") return AnswerKind::text;
  return std::nullopt;
}

bool read_moves(json::object& event, std::vector<std::string>& moves) {
  json::array list;
  if (event.find_field_unordered("moves").get_array().get(list) != simdjson::SUCCESS) return false;
  for (auto one : list) {
    std::string_view move;
    if (one.get_string().get(move) != simdjson::SUCCESS) return false;
    moves.emplace_back(move);
  }
  return true;
}

bool read_answer(json::object& event, Answered& into) {
  std::string_view word;
  if (!read(event, "call", into.call) || !read(event, "node", into.node) ||
      event.find_field_unordered("answer").get_string().get(word) != simdjson::SUCCESS)
    return false;
  const std::optional<AnswerKind> kind = kind_of(word);
  if (!kind) return false;
  into.kind = *kind;
  const bool names_reply = *kind == AnswerKind::reply || *kind == AnswerKind::text;
  if (names_reply && !read(event, "reply", into.reply)) return false;
  return *kind != AnswerKind::text || read_moves(event, into.moves);
}

bool read_event(json::object& object, engine::EventId id, engine::Event& into) {
  std::uint64_t number = 0;
  if (!read(object, "id", number) || number != id) return false;
  into.id = id;
  std::uint64_t after = id - 1;
  const auto error = object.find_field_unordered("after").get_uint64().get(after);
  if (error != simdjson::SUCCESS && error != simdjson::NO_SUCH_FIELD) return false;
  if (after >= id) return false;
  into.after = static_cast<engine::EventId>(after);
  std::string_view kind;
  if (object.find_field_unordered("kind").get_string().get(kind) != simdjson::SUCCESS) return false;
  if (kind != "answer") {
    into.what.emplace<engine::UnknownEvent>();
    return true;
  }
  return read_answer(object, into.what.emplace<Answered>());
}

}  // namespace

struct Skimmer::Parser {
  json::parser parser;

  /// The object of a line; false where there is none. Room for simdjson stands behind the bytes.
  bool open(const std::string& bytes, std::size_t at, std::size_t length, json::document& document,
            json::object& object) {
    const simdjson::padded_string_view line(bytes.data() + at, length, bytes.capacity() - at);
    return parser.iterate(line).get(document) == simdjson::SUCCESS &&
           document.get_object().get(object) == simdjson::SUCCESS;
  }
};

Skimmer::Skimmer() : parser_(std::make_unique<Parser>()) {}
Skimmer::~Skimmer() = default;

std::optional<SkimmedHead> Skimmer::head(std::string& bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string::npos || !engine::is_sound({bytes.data(), end}, 1)) return std::nullopt;
  bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
  json::document document;
  json::object object;
  SkimmedHead head;
  head.events_at = end + 1;
  head.events_line = 2;
  std::uint64_t format = 0;
  if (!parser_->open(bytes, 0, end, document, object) || !read(object, "format", format) ||
      format != engine::session_format || !read(object, "session", head.session) ||
      !read_file(object, "scenario", head.scenario) || !read_file(object, "method", head.method) ||
      !read_sources(object, head))
    return std::nullopt;
  // Left out of a copy that is shared.
  if (!read(object, "player", head.player)) head.player.clear();
  return head;
}

bool Skimmer::events(std::string& bytes, std::size_t first_line, std::vector<engine::Event>& into) {
  into.clear();
  bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
  std::size_t line = first_line;
  for (std::size_t at = 0; at < bytes.size(); ++line) {
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string::npos) return true;
    if (!engine::is_sound({bytes.data() + at, end - at}, line)) return false;
    json::document document;
    json::object object;
    const auto id = static_cast<engine::EventId>(into.size() + 1);
    if (!parser_->open(bytes, at, end - at, document, object) ||
        !read_event(object, id, into.emplace_back()))
      return false;
    at = end + 1;
  }
  return true;
}

}  // namespace samtale::scoring
