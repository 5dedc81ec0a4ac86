#include "scoring/debrief/feedback_parts.hpp"
#include "scoring/debrief/sentences.hpp"

namespace samtale::scoring {
namespace {

/// How many caps name a part of the agreement.
std::size_t agreement_parts(const Rubric& rubric) {
  std::size_t parts = 0;
  for (const Cap& cap : rubric.caps) parts += !cap.lacks.empty();
  return parts;
}

std::string lacking(const Source& source, const std::vector<std::string>& lacks) {
  if (lacks.size() == agreement_parts(source.rubric))
    return say(Phrase::no_agreement, source.language);
  return say(Phrase::lacks, source.language, listed(lacks, source.language));
}

}  // namespace

std::vector<std::string> cap_sentences(const Source& source, Told& told) {
  std::vector<std::string> all;
  const auto& hits = source.report.caps;
  for (std::size_t h = 0; h < hits.size();) {
    const engine::CallIndex call = hits[h].call;
    std::vector<std::string> lacks, own;
    std::string only;
    for (; h < hits.size() && hits[h].call == call; ++h) {
      const Cap& cap = source.rubric.caps[hits[h].cap];
      if (cap.lacks.empty()) {
        own.push_back(cap.why.in(source.language));
      } else {
        lacks.push_back(cap.lacks.in(source.language));
        only = cap.why.in(source.language);
      }
    }
    if (lacks.size() == 1) own.insert(own.begin(), only);
    if (lacks.size() > 1) own.insert(own.begin(), lacking(source, lacks));
    const std::string& title = source.scenario.at(call).title.in(source.language);
    for (const std::string& why : own)
      told.add(all, title.empty() ? why : say(Phrase::of_call, source.language, title, why));
  }
  return all;
}

}  // namespace samtale::scoring
