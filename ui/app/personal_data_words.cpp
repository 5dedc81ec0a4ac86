#include "ui/app/personal_data_words.hpp"

#include "engine/personal_data.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

std::string personal_data_problem(std::string_view text, Language language) {
  const Say say(language);
  const auto found = engine::find_personal_data(text);
  if (found.empty()) return {};
  switch (found.front().kind) {
    case engine::PersonalData::cpr:
      return say("personal.cpr");
    case engine::PersonalData::phone:
      return say("personal.phone");
    case engine::PersonalData::mail:
      return say("personal.mail");
    case engine::PersonalData::address:
      return say("personal.address");
  }
  return {};
}

}  // namespace samtale::ui
