#include "engine/session_scan.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "engine/digest.hpp"
#include "engine/text.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

using Kind = SessionHeader::Source::Kind;

template <class TheEvent, class Take>
void each_text_of(TheEvent& event, const Take& take) {
  auto& what = event.what;
  if (auto* e = std::get_if<Answered>(&what)) take(SessionText::typed, event.id, e->text);
  if (auto* e = std::get_if<AliasSet>(&what)) take(SessionText::alias, event.id, e->alias);
  if (auto* e = std::get_if<FeedbackWished>(&what))
    take(SessionText::feedback_wished, event.id, e->text);
  if (auto* e = std::get_if<Noted>(&what)) take(SessionText::note, event.id, e->text);
  if (auto* e = std::get_if<AfterNoted>(&what)) {
    take(SessionText::facts, event.id, e->facts);
    take(SessionText::agreement, event.id, e->agreement);
  }
  if (auto* e = std::get_if<UnknownEvent>(&what)) take(SessionText::unknown, event.id, e->line);
}

/// Gives each text with its kind and its index: const where the session is.
template <class TheSession, class Take>
void each_text(TheSession& session, const Take& take) {
  auto& sources = session.header.sources;
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (sources[i].kind == Kind::scenario || sources[i].kind == Kind::overlay)
      take(SessionText::source, i, sources[i].text);
  take(SessionText::occasion, std::size_t{0}, session.header.occasion);
  for (auto& event : session.events) each_text_of(event, take);
}

/// Bytes, [begin, end).
using Spans = std::vector<std::pair<std::size_t, std::size_t>>;

bool names_something(std::string_view key) {
  return key == "id" || key == "goto" || key == "translates";
}

void add_names(const YamlValue& value, Spans& spans) {
  for (const YamlValue& item : value.items()) add_names(item, spans);
  for (const YamlEntry& entry : value.entries()) {
    spans.emplace_back(entry.key_at.begin, entry.key_at.end);
    const bool a_name = names_something(entry.key) && entry.value.kind() == YamlKind::scalar;
    // Digests of the texts that a translation was made from.
    if (a_name || entry.key == "made_from")
      spans.emplace_back(entry.value.at.begin, entry.value.at.end);
    else
      add_names(entry.value, spans);
  }
}

/// Where a scenario's text has no words of anybody, but what its parts are called by: in the
/// events too, so that the call could not be opened without it.
Spans names_in(std::string_view source) {
  Spans spans;
  const YamlDocument document = read_yaml(source, FileIndex{0});
  if (document.whole) add_names(document.tree.root, spans);
  return spans;
}

bool is_within(const PersonalDataAt& at, const Spans& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
    return at.begin >= span.first && at.end <= span.second;
  });
}

std::string line_around(std::string_view text, const PersonalDataAt& at) {
  const std::size_t before =
      at.begin == 0 ? std::string_view::npos : text.rfind('\n', at.begin - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', at.end), text.size());
  return std::string(stripped(text.substr(begin, end - begin)));
}

std::vector<PersonalDataAt> places_in(const std::vector<SessionPlace>& places, SessionText kind,
                                      std::size_t index) {
  std::vector<PersonalDataAt> own;
  for (const SessionPlace& place : places)
    if (place.text == kind && place.index == index) own.push_back(place.at);
  return own;
}

}  // namespace

std::vector<SessionPlace> personal_data_in(const Session& session,
                                           const std::vector<std::string>& known) {
  std::vector<SessionPlace> places;
  each_text(session, [&](SessionText kind, std::size_t index, const std::string& text) {
    const bool ours = kind == SessionText::source && !known.empty() &&
                      std::find(known.begin(), known.end(), file_digest(text)) != known.end();
    if (ours) return;
    const std::vector<PersonalDataAt> found = find_personal_data(text);
    const bool named = kind == SessionText::source && !found.empty();
    const Spans names = named ? names_in(text) : Spans();
    for (const PersonalDataAt& at : found)
      if (!is_within(at, names))
        places.push_back(
            {kind, index, at, text.substr(at.begin, at.end - at.begin), line_around(text, at)});
  });
  return places;
}

Session without_places(Session session, const std::vector<SessionPlace>& places) {
  each_text(session, [&](SessionText kind, std::size_t index, std::string& text) {
    const std::vector<PersonalDataAt> own = places_in(places, kind, index);
    if (own.empty()) return;
    if (kind == SessionText::unknown) {
      const Event& event = session.events[index - 1];
      text = fmt::format(R"({{"id":{},"after":{},"at":{},"kind":"removed"}})", event.id,
                         event.after, event.at);
      return;
    }
    text = without_places(text, own);
    if (kind == SessionText::source && session.header.sources[index].kind == Kind::scenario)
      session.header.scenario.digest = file_digest(text);
  });
  return session;
}

}  // namespace samtale::engine
