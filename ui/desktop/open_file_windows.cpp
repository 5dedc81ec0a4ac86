#define NOMINMAX 1
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
// After it: it uses what windows.h defines.
#include <shellapi.h>

#include "ui/desktop/open_file.hpp"

namespace samtale::ui::desktop {
namespace {

/// ShellExecute tells success by a number above this.
constexpr std::intptr_t greatest_error = 32;

bool execute(const wchar_t* file, const wchar_t* argument) {
  const HINSTANCE done = ::ShellExecuteW(nullptr, nullptr, file, argument, nullptr, SW_SHOWNORMAL);
  return reinterpret_cast<std::intptr_t>(done) > greatest_error;
}

}  // namespace

bool start_with(const char* program, const std::filesystem::path& file) {
  if (!file.is_absolute()) return false;
  const std::wstring quoted = L"\"" + file.wstring() + L"\"";
  return execute(std::filesystem::path(program).c_str(), quoted.c_str());
}

bool open_file(const std::filesystem::path& file) {
  return file.is_absolute() && execute(file.c_str(), nullptr);
}

}  // namespace samtale::ui::desktop
