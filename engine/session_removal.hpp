// Deleting a call, and replacing it by one with less in it: nothing of what was there is left in
// its folder. What has been copied elsewhere is out of reach.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "engine/session.hpp"
#include "engine/store/store.hpp"

namespace samtale::engine {

/// What the name of a call's file ends in.
inline constexpr const char* session_extension = ".samtale";

/// What the program itself writes beside a call: the call's whole name and one of these
/// ("x.samtale.meeting": what a meeting agreed). Anything else that is called so is somebody's own
/// ("x.samtale.zip") and is left alone.
inline constexpr std::array<std::string_view, 1> derived_endings{".meeting"};

/// The files of those names that are there.
Result<std::vector<Path>, IoError> derived_files(Store& store, const Path& call);

/// The call, or the call of one's own, that a file of such a name belongs to, whether it is there
/// or not; empty for any other.
Path call_of_derived(const Path& file);

/// The derived files first, so that a failure leaves the call to try again with. `locked` where
/// another window is writing to it, and then nothing is deleted.
Result<Done, IoError> delete_session(Store& store, const Path& call);

/// A new file with new checksums in the place of the old one, which is unlinked, and the derived
/// files with it: they may repeat what was taken out. Fails as delete_session() does, the call then
/// whole, in its old form or its new one.
Result<Done, IoError> replace_session(Store& store, const Path& call, const Session& session);

}  // namespace samtale::engine
