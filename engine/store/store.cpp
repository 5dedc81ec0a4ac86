#include "engine/store/store.hpp"

#include <fmt/format.h>

namespace samtale::engine {
namespace {

const char* danish(IoReason reason) {
  switch (reason) {
    case IoReason::not_found:
      return "»{}« findes ikke.";
    case IoReason::denied:
      return "Du har ikke adgang til »{}«, eller stedet er skrivebeskyttet.";
    case IoReason::full:
      return "Der er ikke plads på disken til »{}«.";
    case IoReason::exists:
      return "Der findes allerede en fil, der hedder »{}«.";
    case IoReason::locked:
      return "»{}« er åben i et andet vindue.";
    case IoReason::not_a_file:
      return "»{}« er ikke en almindelig fil.";
    case IoReason::not_a_folder:
      return "»{}« ligger ikke i en mappe, men under en fil.";
    case IoReason::bad_name:
      return "En fil kan ikke hedde »{}«. Prøv med et kortere navn.";
    case IoReason::too_large:
      return "»{}« er for stor til at blive åbnet.";
    case IoReason::not_text:
      return "»{}« kan ikke gemmes, for teksten er ikke UTF-8.";
    case IoReason::damaged:
      return "»{}« er beskadiget og kan ikke læses.";
    case IoReason::other:
      return "»{}« kan ikke læses eller skrives lige nu.";
  }
  return "{}";
}

const char* english(IoReason reason) {
  switch (reason) {
    case IoReason::not_found:
      return "“{}” does not exist.";
    case IoReason::denied:
      return "You have no access to “{}”, or the place is write-protected.";
    case IoReason::full:
      return "There is no room on the disk for “{}”.";
    case IoReason::exists:
      return "There is already a file called “{}”.";
    case IoReason::locked:
      return "“{}” is open in another window.";
    case IoReason::not_a_file:
      return "“{}” is not an ordinary file.";
    case IoReason::not_a_folder:
      return "“{}” does not lie in a folder but under a file.";
    case IoReason::bad_name:
      return "A file can't be called “{}”. Try a shorter name.";
    case IoReason::too_large:
      return "“{}” is too large to be opened.";
    case IoReason::not_text:
      return "“{}” can't be saved because the text is not UTF-8.";
    case IoReason::damaged:
      return "“{}” is damaged and can't be read.";
    case IoReason::other:
      return "“{}” can't be read or written right now.";
  }
  return "{}";
}

}  // namespace

std::string message(const IoError& error, Language language) {
  const char* words = language == Language::da ? danish(error.reason) : english(error.reason);
  return fmt::format(fmt::runtime(words), path_text(error.path));
}

std::string path_text(const Path& path) {
  const auto utf8 = path.u8string();
  return {reinterpret_cast<const char*>(utf8.data()), utf8.size()};
}

}  // namespace samtale::engine
