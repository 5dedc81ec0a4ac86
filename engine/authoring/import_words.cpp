#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/authoring/import_twee.hpp"
#include "engine/authoring/twee_passage.hpp"
#include "engine/text.hpp"

namespace samtale::engine {
namespace {

using Kind = ImportNote::Kind;

/// {0} is the place ("»Kurt ringer«, linje 12"), {1} what it is about.
struct Wording {
  Kind kind;
  const char* danish;
  const char* english;
};

constexpr std::array wordings = {
    Wording{Kind::macro, "{0}: Makroen »{1}« er ikke med, og det, den gjorde, sker ikke.",
            "{0}: the macro “{1}” is left out, and what it did doesn't happen."},
    Wording{Kind::variable, "{0}: Variablen »{1}« er ikke med.",
            "{0}: the variable “{1}” is left out."},
    Wording{Kind::code, "{0}: Kode er ikke med.", "{0}: code is left out."},
    Wording{Kind::picture, "{0}: Et billede er ikke med.", "{0}: a picture is left out."},
    Wording{Kind::sound, "{0}: Lyd eller video er ikke med.", "{0}: sound or video is left out."},
    Wording{Kind::markup, "{0}: Skriftens udseende er ikke med.",
            "{0}: the look of the type is left out."},
    Wording{Kind::text_cut, "{0}: Teksten er for lang; dette og resten er ikke med: »{1}«.",
            "{0}: the text is too long; this and the rest is left out: “{1}”."},
    Wording{Kind::empty_passage, "{0}: Borgeren siger ikke noget.",
            "{0}: the citizen says nothing."},
    Wording{Kind::link_dead, "{0}: Svaret fører til »{1}«, som ikke findes.",
            "{0}: the reply leads to “{1}”, which isn't there."},
    Wording{Kind::link_left_out, "{0}: Svaret »{1}« er ikke med; der er plads til seks.",
            "{0}: the reply “{1}” is left out; there is room for six."},
    Wording{Kind::loop_counted, "{0}: Svaret fører tilbage til »{1}«, nu højst én gang.",
            "{0}: the reply leads back to “{1}”, now once at most."},
    Wording{Kind::loop_cut,
            "{0}: Svaret førte tilbage til »{1}« og fører nu ingen steder hen, så samtalen ender.",
            "{0}: the reply led back to “{1}” and now leads nowhere, so that the call ends."},
    Wording{Kind::way_cut,
            "{0}: Svaret førte til »{1}« og fører nu ingen steder hen; en samtale har højst 20 "
            "svar.",
            "{0}: the reply led to “{1}” and now leads nowhere; a call has 20 replies at most."},
    Wording{Kind::special_passage, "{0} er ikke med; det er Twines egen.",
            "{0} is left out; it is Twine's own."},
    Wording{Kind::same_name, "{0} er ikke med; en passage før den hedder det samme.",
            "{0} is left out; a passage before it has the same name."},
    Wording{Kind::unreachable, "{0} er ikke med; ingen vej fører dertil.",
            "{0} is left out; no way leads there."},
    Wording{Kind::out_of_reach, "{0} er ikke med; de veje, der førte dertil, er skåret af.",
            "{0} is left out; the ways that led there are cut off."},
    Wording{Kind::no_room, "{0} er ikke med; der er ikke plads til flere.",
            "{0} is left out; there is no room for more."},
    Wording{Kind::start_unknown,
            "Fortællingen skal begynde i »{1}«, som ikke findes; den første passage er taget.",
            "The story is to begin in “{1}”, which isn't there; the first passage is taken."}};

}  // namespace

std::string message(const ImportNote& note, Language language) {
  const bool danish = language == Language::da;
  const auto row = std::find_if(wordings.begin(), wordings.end(),
                                [&](const Wording& one) { return one.kind == note.kind; });
  const std::string place = fmt::format(fmt::runtime(danish ? "»{}«, linje {}" : "“{}”, line {}"),
                                        quotable(plain_words(note.passage)), note.line);
  return fmt::format(fmt::runtime(danish ? row->danish : row->english), place,
                     plain_words(note.what));
}

}  // namespace samtale::engine
