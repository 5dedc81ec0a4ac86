// What in a text looks like it tells who somebody is: so that it can be pointed out before it is
// kept or shared. A look, not a proof: it finds what is written as people write it in Denmark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samtale::engine {

enum class PersonalData : std::uint8_t {
  cpr,     // ten digits, as they are or as a day and four more, however they are kept apart
  phone,   // eight digits, in twos, threes or fours or as they are, with 45 before them or not;
           // another country's with its plus
  mail,    // name@place.something, the sign said in words or not
  address  // "Nørregade 12", "H.C. Andersens Vej 4B"; "8000 Aarhus"
};

struct PersonalDataAt {
  PersonalData kind = PersonalData::cpr;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

/// In the order of the text, none within another; empty where nothing looks so.
std::vector<PersonalDataAt> find_personal_data(std::string_view text);

/// What stands in the place of something that was taken out: it is no sign of YAML or JSON.
inline constexpr std::string_view taken_out = "…";

/// The text with `taken_out` in each of the places, which are as find_personal_data() gives them.
std::string without_places(std::string_view text, const std::vector<PersonalDataAt>& places);

}  // namespace samtale::engine
