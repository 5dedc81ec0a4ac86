# The licences of what is compiled into a program that is delivered without its packages: `samtale_licences`,
# a list of "<name>=<file>". Whoever adds a library to cmake/cross_dependencies.cmake adds its licence here.
set(samtale_licences
  "Øvelinjen (MPL-2.0)=${CMAKE_SOURCE_DIR}/LICENSE"
  "Inter (SIL Open Font License)=/usr/share/doc/fonts-inter/copyright"
  "Dear ImGui=${imgui}/LICENSE.txt"
  "yaml-cpp=${yaml_cpp}/LICENSE"
  "fmt=${fmt}/LICENSE.rst"
  "JSON for Modern C++=${json}/LICENSE.MIT"
  "utf8proc=${utf8proc}/LICENSE.md"
  "xxHash=${xxhash}/LICENSE"
  "zlib=${zlib}/LICENSE"
  "stb=${stb}/LICENSE"
  "Emscripten=${CMAKE_SOURCE_DIR}/cmake/licences/emscripten.txt"
  "musl=${EMSCRIPTEN_ROOT_PATH}/system/lib/libc/musl/COPYRIGHT")
