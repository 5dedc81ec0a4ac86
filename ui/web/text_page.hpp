// The text version: the same application as ordinary HTML, for screen readers and for browsers that
// draw nothing. A page of it is made from the model by the same views as the panels are, and what
// its buttons do are the same actions. It covers what taking a call needs; of other screens it says
// that they are drawn only. Nothing in it hurries anybody: no citizen runs out of patience here.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui::web {

/// What a browser knows when something is pressed or written in.
struct Given {
  std::int64_t now = 0;  // shell time in ms
  std::string text;      // of a field; else empty
};
using Doing = std::function<Action(const Given&)>;

/// `data-do="N"` in the HTML stands for the doing of that number. Elements have ids that stay the
/// same from page to page, so that the keyboard can stay where it was; the lines of the
/// conversation are those of class "said", in order, so that new ones can be read aloud.
struct TextPage {
  std::string title;  // of the window
  std::string html;   // of <main>, with one h1
  std::string focus;  // id of what is to have the keyboard once something has been answered
  std::vector<Doing> doings;
};

TextPage text_page(const AppModel& model);

/// One's calls as a list, for the dialog that hands them out and takes them in. `data-file="PATH"`
/// stands for the file to hand out.
std::string files_list(const AppModel& model);

}  // namespace samtale::ui::web
