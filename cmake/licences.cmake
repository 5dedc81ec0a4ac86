# The licences of what is compiled into a program that is delivered without its packages: `samtale_licences`,
# a list of "<name>=<file>". Whoever adds a library to cmake/cross_dependencies.cmake adds its licence here.
set(samtale_licences
  "Øvelinjen (MPL-2.0)=${CMAKE_SOURCE_DIR}/LICENSE"
  "Inter (SIL Open Font License)=/usr/share/doc/fonts-inter/copyright"
  "Dear ImGui=${imgui}/LICENSE.txt"
  "yaml-cpp=${yaml_cpp}/LICENSE"
  "fmt=${fmt}/LICENSE.rst"
  "JSON for Modern C++=${json}/LICENSE.MIT"
  "simdjson=${simdjson}/LICENSE"
  "utf8proc=${utf8proc}/LICENSE.md"
  "xxHash=${xxhash}/LICENSE"
  "zlib=${zlib}/LICENSE"
  "stb=${stb}/LICENSE")
if(EMSCRIPTEN)
  list(APPEND samtale_licences
    "Emscripten=${CMAKE_SOURCE_DIR}/cmake/licences/emscripten.txt"
    "musl=${EMSCRIPTEN_ROOT_PATH}/system/lib/libc/musl/COPYRIGHT")
else()
  list(APPEND samtale_licences
    "GLFW=${glfw}/LICENSE.md"
    "CLI11=${cli11}/LICENSE"
    "GCC's libraries (with the runtime library exception)=/usr/share/doc/g++-mingw-w64-x86-64-posix/copyright"
    "mingw-w64=/usr/share/doc/mingw-w64-common/copyright")
endif()
foreach(one IN LISTS samtale_licences)
  string(REGEX REPLACE "^[^=]*=" "" file "${one}")
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "cmake/licences.cmake: there is no ${file}")
  endif()
endforeach()
