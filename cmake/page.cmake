# ovelinjen.html: the program as WebAssembly, the page's script and style, and its words, in one file.
# Emscripten makes a script and a module; cmake/page.mjs packs them (and tells their sizes).

add_executable(page
  web/browser.cpp
  web/drawn_version.cpp
  web/main.cpp)
samtale_own_flags(page)
target_link_libraries(page PRIVATE samtale::web samtale::imgui_webgl samtale::json)
# The files are the browser's, kept by the page's script: no file system of Emscripten's is linked.
target_link_options(page PRIVATE
  -Os
  -sENVIRONMENT=web
  -sFILESYSTEM=0
  -sMIN_WEBGL_VERSION=2
  -sMAX_WEBGL_VERSION=2
  -sMODULARIZE=1
  -sEXPORT_NAME=samtale
  -sEXPORTED_RUNTIME_METHODS=['ccall']
  -sEXPORTED_FUNCTIONS=['_main','_malloc','_free'])

set(ovelinjen ${CMAKE_BINARY_DIR}/page/ovelinjen.html)
set(page_parts
  ${CMAKE_SOURCE_DIR}/ui/web/page/page.html
  ${CMAKE_SOURCE_DIR}/ui/web/page/page.css
  ${CMAKE_SOURCE_DIR}/ui/web/page/words.js
  ${CMAKE_SOURCE_DIR}/ui/web/page/files.js
  ${CMAKE_SOURCE_DIR}/ui/web/page/text.js
  ${CMAKE_SOURCE_DIR}/ui/web/page/drawn.js
  ${CMAKE_SOURCE_DIR}/ui/web/page/page.js)
include(licences)
set(licence_list ${CMAKE_BINARY_DIR}/licences.txt)
list(JOIN samtale_licences "\n" lines)
file(CONFIGURE OUTPUT ${licence_list} CONTENT "${lines}\n" @ONLY)

add_custom_command(
  OUTPUT ${ovelinjen}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/page
  COMMAND ${SAMTALE_NODE} ${CMAKE_SOURCE_DIR}/cmake/page.mjs ${ovelinjen}
          $<TARGET_FILE:page> $<TARGET_FILE_DIR:page>/page.wasm ${licence_list} ${page_parts}
  DEPENDS page ${licence_list} ${page_parts} ${CMAKE_SOURCE_DIR}/cmake/page.mjs
  COMMENT "Packing ovelinjen.html"
  VERBATIM)
add_custom_target(ovelinjen ALL DEPENDS ${ovelinjen})
