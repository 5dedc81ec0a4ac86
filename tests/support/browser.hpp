// A browser that keeps, downloads and shows nothing but what tests look at, and presses the buttons
// of the text version in it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ui/web/application.hpp"
#include "ui/web/text_page.hpp"

namespace samtale::tests {

struct Browser {
  std::map<std::string, std::string> kept;        // by path within the data folder
  std::map<std::string, std::string> downloaded;  // by name
  std::vector<std::string> shown;                 // names of pages in tabs of their own

  ui::web::Outside outside();
};

/// The page from its start, with what the browser has kept.
class OpenPage {
 public:
  explicit OpenPage(Browser& browser);

  ui::web::Application& application() { return application_; }
  ui::web::TextPage text() const { return ui::web::text_page(application_.model()); }
  /// Presses the button or chooses the choice of this id; false where the page has none.
  bool press(std::string_view id);
  /// Whatever begins so: the first one of the page.
  bool press_first(std::string_view id_begins);
  bool write(std::string_view id, std::string_view text);
  /// To the end of all long work.
  void rest();

 private:
  ui::web::Application application_;
  std::int64_t now_ = 0;
};

/// From the id of each element that does something to the number of its doing.
std::map<std::string, std::size_t> doings_of(const ui::web::TextPage& page);

}  // namespace samtale::tests
