// "Det så din makker" in words: the turns in which something was marked, and what. No count, and no
// word on whether the program saw the same.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct PartnerView {
  bool shown = false;  // the call was taken by two
  std::string heading, none;
  struct Row {
    std::size_t index = 0;  // from 0
    std::string turn;       // "Replik 4"
    std::string said;
    std::vector<std::string> principles;
  };
  std::vector<Row> rows;
  std::string swap, swap_detail;
};

PartnerView partner_view(const AppModel& model);

}  // namespace samtale::ui
