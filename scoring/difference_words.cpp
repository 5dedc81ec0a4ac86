#include <fmt/format.h>

#include "scoring/differences.hpp"

namespace samtale::scoring {
namespace {

using engine::Language;
using Kind = DifferenceKind;

/// {0} stands for what was then, {1} for what is now. A kind that is about a reply may have other
/// words for the one that the trainee gave.
struct Wording {
  Kind kind;
  const char* name;
  const char* danish;
  const char* english;
  const char* danish_given = nullptr;
  const char* english_given = nullptr;
};

constexpr Wording wordings[] = {
    {Kind::other_method, "other-method", "Opkaldet er spillet med en anden udgave af metoden.",
     "The call was played with another version of the method."},
    {Kind::other_scenario, "other-scenario",
     "Opkaldet er spillet i scenariet »{0}«, og det her er »{1}«.",
     "The call was played in the scenario “{0}”, and this is “{1}”."},
    {Kind::total_changed, "total-changed", "Opkaldet gav i alt {0} point dengang og giver {1} nu.",
     "The whole call scored {0} then and scores {1} now."},
    {Kind::briefing_gone, "briefing-gone", "Oplægget sagde »{0}«. Det står der ikke mere.",
     "The briefing said “{0}”. That is gone."},
    {Kind::briefing_new, "briefing-new", "Oplægget siger nu »{1}«.",
     "The briefing now says “{1}”."},
    {Kind::briefing_reworded, "briefing-reworded", "Oplægget sagde »{0}«. Nu står der »{1}«.",
     "The briefing said “{0}”. Now it reads “{1}”."},
    {Kind::node_gone, "node-gone", "Noden »{0}« findes ikke mere.", "The node “{0}” is gone."},
    {Kind::node_renamed, "node-renamed", "Noden »{0}« hedder nu »{1}«.",
     "The node “{0}” is now called “{1}”."},
    {Kind::line_gone, "line-gone", "Borgeren sagde »{0}«. Det står der ikke mere.",
     "The citizen said “{0}”. That is gone."},
    {Kind::line_renamed, "line-renamed", "Borgerens linje »{0}« hedder nu »{1}«.",
     "The citizen's line “{0}” is now called “{1}”."},
    {Kind::line_reworded, "line-reworded", "Borgeren sagde »{0}«. Nu står der »{1}«.",
     "The citizen said “{0}”. Now it reads “{1}”."},
    {Kind::reply_gone, "reply-gone", "Svaret »{0}« findes ikke mere.", "The reply “{0}” is gone.",
     "Du svarede »{0}«. Det svar findes ikke mere.", "You answered “{0}”. That reply is gone."},
    {Kind::reply_renamed, "reply-renamed", "Svaret »{0}« hedder nu »{1}«.",
     "The reply “{0}” is now called “{1}”."},
    {Kind::reply_reworded, "reply-reworded", "Svaret »{0}« er skrevet om til »{1}«.",
     "The reply “{0}” has been reworded to “{1}”.",
     "Du svarede »{0}«. Svaret er skrevet om til »{1}«.",
     "You answered “{0}”. The reply has been reworded to “{1}”."},
    {Kind::moves_changed, "moves-changed", "Svaret talte som {0}. Nu tæller det som {1}.",
     "The reply counted as {0}. Now it counts as {1}."},
    {Kind::ending_gone, "ending-gone", "Slutningen »{0}« findes ikke mere.",
     "The ending “{0}” is gone."},
    {Kind::ending_renamed, "ending-renamed", "Slutningen »{0}« hedder nu »{1}«.",
     "The ending “{0}” is now called “{1}”."},
    {Kind::ending_reworded, "ending-reworded", "Slutningen lød »{0}«. Nu lyder den »{1}«.",
     "The ending read “{0}”. Now it reads “{1}”."},
    {Kind::begins_otherwise, "begins-otherwise",
     "Borgeren begynder anderledes: {0} dengang, {1} nu.",
     "The citizen begins otherwise: {0} then, {1} now."},
    {Kind::line_new, "line-new", "Her siger borgeren nu »{1}«.",
     "Here the citizen now says “{1}”."},
    {Kind::line_unsaid, "line-unsaid", "Borgeren sagde »{0}«. Det bliver ikke sagt her mere.",
     "The citizen said “{0}”. That is no longer said here."},
    {Kind::reply_new, "reply-new", "Her kan man nu svare »{1}«.", "Here one can now answer “{1}”."},
    {Kind::reply_closed, "reply-closed", "Svaret »{0}« kan ikke vælges her mere.",
     "The reply “{0}” can no longer be chosen here.",
     "Du svarede »{0}«. Det kan man ikke vælge her mere.",
     "You answered “{0}”. That can no longer be chosen here."},
    {Kind::pause_closed, "pause-closed", "Her kan man ikke holde en pause mere.",
     "Here one can no longer hold a pause."},
    {Kind::points_changed, "points-changed", "Svaret gav {0} dengang og giver {1} nu.",
     "The reply scored {0} then and scores {1} now."},
    {Kind::citizen_changed, "citizen-changed",
     "Herefter har borgeren det anderledes: {0} dengang, {1} nu.",
     "From here the citizen is another: {0} then, {1} now."},
    {Kind::leads_elsewhere, "leads-elsewhere", "Svaret førte til »{0}«. Nu fører det til »{1}«.",
     "The reply led to “{0}”. Now it leads to “{1}”."},
    {Kind::not_followed, "not-followed",
     "Herfra kan opkaldet ikke følges i scenariet, som det er nu. Kun teksterne er sammenlignet.",
     "From here the call can't be followed in the scenario as it is now. Only the texts are "
     "compared."},
};

const Wording& wording(Kind kind) { return wordings[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view name(DifferenceKind kind) { return wording(kind).name; }

std::vector<DifferenceKind> all_difference_kinds() {
  std::vector<DifferenceKind> kinds;
  for (const Wording& one : wordings) kinds.push_back(one.kind);
  return kinds;
}

std::string message(const Difference& difference, Language language) {
  const Wording& words = wording(difference.kind);
  const bool danish = language == Language::da;
  const char* given = danish ? words.danish_given : words.english_given;
  const char* plain = danish ? words.danish : words.english;
  return fmt::format(fmt::runtime(difference.given && given ? given : plain), difference.then,
                     difference.now);
}

}  // namespace samtale::scoring
