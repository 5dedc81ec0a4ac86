#include "engine/session_json.hpp"

#include <iterator>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

namespace samtale::engine {
namespace {

using Json = nlohmann::ordered_json;

constexpr int max_depth = 16;
/// Of one object: looking up a key is linear, so that more would make reading quadratic.
constexpr std::size_t max_keys = 1000;

// --- Reading: no function throws, whatever the types ---

/// None for anything but one JSON object: duplicate keys, too many, too deep, not UTF-8, something
/// behind it.
std::optional<Json> parse_object(std::string_view text) {
  // nlohmann's reader takes a NUL byte for the end of its input.
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  std::vector<std::set<std::string>> keys;
  bool sound = true;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.empty())
      sound = keys.back().insert(value.get_ref<const std::string&>()).second &&
              keys.back().size() <= max_keys && sound;
    if (depth > max_depth) sound = false;
    return sound;
  };
  Json json = Json::parse(text.begin(), text.end(), watch, false);
  if (!sound || !json.is_object()) return std::nullopt;
  return json;
}

const Json* find(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

/// Whether a key may be left out, and then leaves the value as it is.
enum class Need { required, optional };

bool read(const Json& object, const char* key, Need need, std::string& value) {
  const Json* found = find(object, key);
  if (!found) return need == Need::optional;
  if (!found->is_string()) return false;
  value = found->get_ref<const std::string&>();
  return true;
}

bool read(const Json& object, const char* key, Need need, std::vector<std::string>& values) {
  const Json* found = find(object, key);
  if (!found) return need == Need::optional;
  if (!found->is_array()) return false;
  for (const Json& item : *found) {
    if (!item.is_string()) return false;
    values.push_back(item.get_ref<const std::string&>());
  }
  return true;
}

/// A whole number from 0 to `greatest`; 1.0 and 1e3 are none.
template <class Number>
bool read_number(const Json& object, const char* key, Need need, std::uint64_t greatest,
                 Number& value) {
  const Json* found = find(object, key);
  if (!found) return need == Need::optional;
  if (!found->is_number_unsigned()) return false;
  const auto number = found->get<std::uint64_t>();
  if (number > greatest) return false;
  value = static_cast<Number>(number);
  return true;
}

/// A word of a fixed list.
template <class Value, std::size_t n>
bool read_word(const Json& object, const char* key,
               const std::pair<std::string_view, Value> (&words)[n], Value& value) {
  std::string word;
  if (!read(object, key, Need::required, word)) return false;
  for (const auto& [id, meaning] : words) {
    if (id != word) continue;
    value = meaning;
    return true;
  }
  return false;
}

// --- The words ---

using SourceKind = SessionHeader::Source::Kind;

constexpr std::pair<std::string_view, SourceKind> source_kinds[] = {
    {"scenario", SourceKind::scenario},
    {"overlay", SourceKind::overlay},
    {"method", SourceKind::method},
    {"method_overlay", SourceKind::method_overlay}};

constexpr std::pair<std::string_view, AnswerKind> answer_kinds[] = {
    {"reply", AnswerKind::reply},
    {"pause", AnswerKind::pause},
    {"silence", AnswerKind::silence},
    {"text", AnswerKind::text}};

constexpr std::pair<std::string_view, Mode> modes[] = {{"practice", Mode::practice},
                                                       {"test", Mode::test}};

constexpr std::pair<std::string_view, Players> players_words[] = {
    {"one", Players::one}, {"pair", Players::pair}, {"room", Players::room}};

constexpr Meter meters[] = {Meter::tension, Meter::trust, Meter::heard, Meter::clarity};
constexpr const char* meter_keys[] = {"tension", "trust", "heard", "clarity"};
constexpr const char* rating_keys[] = {"heard", "respected", "understood", "next_step"};

template <class Value, std::size_t n>
std::string_view word(const std::pair<std::string_view, Value> (&words)[n], Value value) {
  for (const auto& [id, meaning] : words)
    if (meaning == value) return id;
  return {};
}

bool read_language(const Json& object, const char* key, Language& language) {
  std::string code;
  if (!read(object, key, Need::required, code)) return false;
  const std::optional<Language> known = language_from(code);
  if (known) language = *known;
  return known.has_value();
}

bool read_file(const Json& object, const char* key, FileId& file) {
  const Json* found = find(object, key);
  return found && found->is_object() && read(*found, "id", Need::required, file.id) &&
         read(*found, "digest", Need::required, file.digest);
}

using Meters = std::array<std::uint8_t, meter_count>;

Json meters_json(const Meters& values) {
  Json json;
  for (std::size_t i = 0; i < meter_count; ++i)
    json[meter_keys[i]] = values[static_cast<std::size_t>(meters[i])];
  return json;
}

bool read_meters(const Json& object, Meters& values) {
  const Json* state = find(object, "state");
  if (!state || !state->is_object()) return false;
  for (std::size_t i = 0; i < meter_count; ++i)
    if (!read_number(*state, meter_keys[i], Need::required, 100,
                     values[static_cast<std::size_t>(meters[i])]))
      return false;
  return true;
}

Json start_json(const SessionStart& start) {
  Json json;
  json["call"] = start.call;
  json["node"] = start.node;
  json["lines"] = start.lines;
  json["state"] = meters_json(start.meters);
  if (start.waited) json["waited"] = true;
  json["values"] = Json::object();
  for (const auto& [name, value] : start.values) json["values"][name] = value;
  return json;
}

/// None is well too.
bool read_start(const Json& header, std::optional<SessionStart>& start) {
  const Json* json = find(header, "start");
  if (!json) return true;
  if (!json->is_object()) return false;
  SessionStart& read_one = start.emplace();
  const Json* values = find(*json, "values");
  if (!read(*json, "call", Need::required, read_one.call) ||
      !read(*json, "node", Need::required, read_one.node) ||
      !read(*json, "lines", Need::required, read_one.lines) ||
      !read_meters(*json, read_one.meters) || !values || !values->is_object())
    return false;
  if (const Json* waited = find(*json, "waited")) {
    if (!waited->is_boolean()) return false;
    read_one.waited = waited->get<bool>();
  }
  for (const auto& item : values->items()) {
    std::uint8_t value = 0;
    if (!read_number(*values, item.key().c_str(), Need::required, 255, value)) return false;
    read_one.values.emplace_back(item.key(), value);
  }
  return true;
}

std::string write(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// --- Kinds of event ---

constexpr std::size_t alternatives = std::variant_size_v<decltype(Event::what)>;
static_assert(alternatives == 10, "a new kind of event needs its key, its writer and its reader");

void write_what(Json& json, const Answered& e) {
  json["kind"] = "answer";
  json["call"] = e.call;
  json["node"] = e.node;
  json["lines"] = e.lines;
  json["offered"] = e.offered;
  json["answer"] = word(answer_kinds, e.kind);
  if (!e.reply.empty()) json["reply"] = e.reply;
  if (!e.text.empty()) json["text"] = e.text;
  json["by"] = e.by;
  json["moves"] = e.moves;
  json["state"] = meters_json(e.after);
  json["ms"] = e.milliseconds;
}
void write_what(Json& json, const AliasSet& e) {
  json["kind"] = "alias";
  json["alias"] = e.alias;
}
void write_what(Json& json, const LanguageSet& e) {
  json["kind"] = "language";
  json["language"] = code(e.language);
}
void write_what(Json& json, const FeedbackWished& e) {
  json["kind"] = "feedback_wished";
  json["text"] = e.text;
}
void write_what(Json& json, const Noted& e) {
  json["kind"] = "note";
  json["text"] = e.text;
}
void write_what(Json& json, const SelfRated& e) {
  json["kind"] = "self_rating";
  for (std::size_t i = 0; i < std::size(rating_keys); ++i)
    json[rating_keys[i]] = e.heard_respected_understood_next[i];
}
void write_what(Json& json, const AfterNoted& e) {
  json["kind"] = "after_note";
  if (!e.facts.empty()) json["facts"] = e.facts;
  if (!e.agreement.empty()) json["agreement"] = e.agreement;
  if (e.threat) json["threat"] = *e.threat;
}
void write_what(Json& json, const HandsCounted& e) {
  json["kind"] = "hands";
  json["call"] = e.call;
  json["node"] = e.node;
  json["replies"] = Json::object();
  for (const HandsCounted::Reply& reply : e.replies) json["replies"][reply.reply] = reply.hands;
  if (e.pause) json["pause"] = *e.pause;
}
void write_what(Json& json, const Marked& e) {
  json["kind"] = "mark";
  json["principle"] = e.principle;
  if (e.taken_back) json["taken_back"] = true;
}
void write_what(Json&, const UnknownEvent&) {}  // event_json writes its line as it came

bool read_what(const Json& json, Answered& e) {
  if (!read(json, "call", Need::required, e.call) || !read(json, "node", Need::required, e.node) ||
      !read(json, "lines", Need::required, e.lines) ||
      !read(json, "offered", Need::required, e.offered) ||
      !read_word(json, "answer", answer_kinds, e.kind) ||
      !read(json, "reply", Need::optional, e.reply) ||
      !read(json, "text", Need::optional, e.text) || !read(json, "by", Need::optional, e.by) ||
      !read(json, "moves", Need::required, e.moves) ||
      !read_number(json, "ms", Need::optional, max_milliseconds, e.milliseconds))
    return false;
  if (!read_meters(json, e.after)) return false;
  return e.kind != AnswerKind::reply || !e.reply.empty();
}
bool read_what(const Json& json, AliasSet& e) {
  return read(json, "alias", Need::required, e.alias);
}
bool read_what(const Json& json, LanguageSet& e) {
  return read_language(json, "language", e.language);
}
bool read_what(const Json& json, FeedbackWished& e) {
  return read(json, "text", Need::required, e.text);
}
bool read_what(const Json& json, Noted& e) { return read(json, "text", Need::required, e.text); }
bool read_what(const Json& json, SelfRated& e) {
  for (std::size_t i = 0; i < std::size(rating_keys); ++i)
    if (!read_number(json, rating_keys[i], Need::required, 5, e.heard_respected_understood_next[i]))
      return false;
  return true;
}
bool read_what(const Json& json, AfterNoted& e) {
  if (!read(json, "facts", Need::optional, e.facts) ||
      !read(json, "agreement", Need::optional, e.agreement))
    return false;
  const Json* threat = find(json, "threat");
  if (!threat) return true;
  if (!threat->is_boolean()) return false;
  e.threat = threat->get<bool>();
  return true;
}

bool read_what(const Json& json, HandsCounted& e) {
  const Json* replies = find(json, "replies");
  if (!read(json, "call", Need::required, e.call) || !read(json, "node", Need::required, e.node) ||
      !replies || !replies->is_object())
    return false;
  for (const auto& item : replies->items()) {
    HandsCounted::Reply reply{item.key(), 0};
    if (!read_number(*replies, item.key().c_str(), Need::required, most_hands, reply.hands))
      return false;
    e.replies.push_back(std::move(reply));
  }
  int pause = 0;
  if (!read_number(json, "pause", Need::optional, most_hands, pause)) return false;
  if (find(json, "pause")) e.pause = pause;
  return true;
}
bool read_what(const Json& json, Marked& e) {
  const Json* taken_back = find(json, "taken_back");
  if (taken_back && !taken_back->is_boolean()) return false;
  e.taken_back = taken_back && taken_back->get<bool>();
  return read(json, "principle", Need::required, e.principle) && !e.principle.empty();
}

template <class What>
bool read_as(const Json& json, Event& event) {
  What what;
  if (!read_what(json, what)) return false;
  event.what = std::move(what);
  return true;
}

bool read_kind(const Json& json, const std::string& kind, std::string_view line, Event& event) {
  if (kind == "answer") return read_as<Answered>(json, event);
  if (kind == "alias") return read_as<AliasSet>(json, event);
  if (kind == "language") return read_as<LanguageSet>(json, event);
  if (kind == "feedback_wished") return read_as<FeedbackWished>(json, event);
  if (kind == "note") return read_as<Noted>(json, event);
  if (kind == "self_rating") return read_as<SelfRated>(json, event);
  if (kind == "after_note") return read_as<AfterNoted>(json, event);
  if (kind == "hands") return read_as<HandsCounted>(json, event);
  if (kind == "mark") return read_as<Marked>(json, event);
  event.what = UnknownEvent{std::string(line)};
  return true;
}

}  // namespace

// --- Writing ---

std::string header_json(const SessionHeader& header, const std::vector<std::size_t>& source_bytes) {
  Json json;
  json["format"] = header.format;
  json["program"] = header.program;
  json["session"] = header.session;
  if (!header.player.empty()) json["player"] = header.player;
  if (!header.occasion.empty()) json["occasion"] = header.occasion;
  json["date"] = header.date;
  if (header.number != 0) json["number"] = header.number;
  json["scenario"] = {{"id", header.scenario.id}, {"digest", header.scenario.digest}};
  json["method"] = {{"id", header.method.id}, {"digest", header.method.digest}};
  json["seed"] = header.seed;
  json["mode"] = id(header.mode);
  if (header.players != Players::one) json["played_by"] = word(players_words, header.players);
  json["language"] = code(header.language);
  if (header.start) json["start"] = start_json(*header.start);
  json["sources"] = Json::array();
  for (std::size_t i = 0; i < header.sources.size(); ++i) {
    const SessionHeader::Source& source = header.sources[i];
    json["sources"].push_back({{"kind", word(source_kinds, source.kind)},
                               {"name", source.name},
                               {"bytes", source_bytes[i]}});
  }
  return write(json);
}

std::string source_json(const SessionHeader::Source& source) {
  Json json;
  json["source"] = source.name;
  json["text"] = source.text;
  return write(json);
}

std::string event_json(const Event& event) {
  if (const auto* unknown = std::get_if<UnknownEvent>(&event.what)) return unknown->line;
  Json json;
  json["id"] = event.id;
  json["after"] = event.after;
  json["at"] = event.at;
  std::visit([&](const auto& what) { write_what(json, what); }, event.what);
  return write(json);
}

// --- Reading ---

std::optional<int> format_from_json(std::string_view line) {
  const std::optional<Json> json = parse_object(line);
  int format = 0;
  if (!json || !read_number(*json, "format", Need::required, 1'000'000, format))
    return std::nullopt;
  return format;
}

std::optional<HeaderLine> header_from_json(std::string_view line) {
  const std::optional<Json> json = parse_object(line);
  HeaderLine result;
  SessionHeader& header = result.header;
  if (!json || !read_number(*json, "format", Need::required, 1'000'000, header.format) ||
      !read(*json, "program", Need::optional, header.program) ||
      !read(*json, "session", Need::required, header.session) ||
      !read(*json, "player", Need::optional, header.player) ||
      !read(*json, "occasion", Need::optional, header.occasion) ||
      !read(*json, "date", Need::optional, header.date) ||
      !read_number(*json, "number", Need::optional, most_calls_a_day, header.number) ||
      !read_file(*json, "scenario", header.scenario) ||
      !read_file(*json, "method", header.method) ||
      !read_number(*json, "seed", Need::required, ~std::uint64_t{0}, header.seed) ||
      !read_word(*json, "mode", modes, header.mode) ||
      !read_language(*json, "language", header.language) || !read_start(*json, header.start))
    return std::nullopt;
  // A word of a later version is read as one who plays alone.
  read_word(*json, "played_by", players_words, header.players);
  const Json* sources = find(*json, "sources");
  if (!sources || !sources->is_array()) return std::nullopt;
  for (const Json& item : *sources) {
    SessionHeader::Source source;
    std::size_t bytes = 0;
    if (!item.is_object() || !read_word(item, "kind", source_kinds, source.kind) ||
        !read(item, "name", Need::required, source.name) ||
        !read_number(item, "bytes", Need::required, 0xffffffffu, bytes))
      return std::nullopt;
    header.sources.push_back(std::move(source));
    result.source_bytes.push_back(bytes);
  }
  return result;
}

std::optional<std::string> source_from_json(std::string_view line, std::string_view name) {
  const std::optional<Json> json = parse_object(line);
  std::string own_name, text;
  if (!json || !read(*json, "source", Need::required, own_name) || own_name != name ||
      !read(*json, "text", Need::required, text))
    return std::nullopt;
  return text;
}

std::optional<Event> event_from_json(std::string_view line, EventId id) {
  const std::optional<Json> json = parse_object(line);
  Event event;
  event.after = id - 1;
  std::string kind;
  if (!json || !read_number(*json, "id", Need::required, id, event.id) || event.id != id ||
      !read_number(*json, "after", Need::optional, id - 1, event.after) ||
      !read_number(*json, "at", Need::required, max_milliseconds, event.at) ||
      !read(*json, "kind", Need::required, kind) || !read_kind(*json, kind, line, event))
    return std::nullopt;
  return event;
}

}  // namespace samtale::engine
