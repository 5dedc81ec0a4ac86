# WebAssembly with Emscripten as Debian 12 packages it (3.1.6), for the page and for node.

find_program(SAMTALE_EMCC emcc REQUIRED)
file(REAL_PATH ${SAMTALE_EMCC} emcc)
get_filename_component(EMSCRIPTEN_ROOT_PATH ${emcc} DIRECTORY)

# node 18 and later bring a fetch() of their own, which this Emscripten takes for a browser's.
find_program(SAMTALE_NODE NAMES node nodejs REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${SAMTALE_NODE};--no-experimental-fetch" CACHE STRING "What runs the programs")

include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)

# Emscripten's optimiser is a script for node that wants Debian's modules; another node than Debian's
# doesn't look for them there by itself.
foreach(language C CXX)
  set(CMAKE_${language}_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endforeach()
# Nothing of the machine that builds goes in, but for programs and what has no machine (the font).
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
