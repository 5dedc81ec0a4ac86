# Dear ImGui 1.90.1, compiled in: upstream keeps no ABI and means it to be built with the program.
# Debian 12's own package is 1.86, which loses a press and release that fall into one frame and lets Tab
# reach only text fields.
#
# samtale::imgui       the core and the std::string helpers, no window system (panels, headless tests)
# samtale::imgui_glfw  the GLFW and OpenGL 3 backends (the desktop program alone)
# samtale::imgui_webgl the OpenGL 3 backend alone (the page)

samtale_pinned_source(imgui
  PACKAGE imgui
  VERSION 1.90.1+ds-1
  SUITE trixie
  TARBALL imgui_1.90.1+ds.orig.tar.xz
  SHA256 ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c
  GIT https://github.com/ocornut/imgui.git
  COMMIT d6cb3c923d28dcebb2d8d9605ccc7229ccef19eb)

add_library(samtale_imgui STATIC
  ${imgui}/imgui.cpp
  ${imgui}/imgui_draw.cpp
  ${imgui}/imgui_tables.cpp
  ${imgui}/imgui_widgets.cpp
  ${imgui}/misc/cpp/imgui_stdlib.cpp)
add_library(samtale::imgui ALIAS samtale_imgui)
target_include_directories(samtale_imgui SYSTEM PUBLIC ${imgui} ${imgui}/misc/cpp)
# Everybody who includes imgui.h must see the same choices, so they are public:
# - obsolete functions are off, so that nobody starts to use one;
# - indices are 32 bit: a long debrief in one window passes 65,535 vertices.
# The demo window's source isn't built.
target_compile_definitions(samtale_imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_OBSOLETE_KEYIO
  "ImDrawIdx=unsigned int")

if(EMSCRIPTEN)
  add_library(samtale_imgui_webgl STATIC ${imgui}/backends/imgui_impl_opengl3.cpp)
  add_library(samtale::imgui_webgl ALIAS samtale_imgui_webgl)
  target_compile_definitions(samtale_imgui_webgl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_include_directories(samtale_imgui_webgl SYSTEM PUBLIC ${imgui}/backends)
  target_link_libraries(samtale_imgui_webgl PUBLIC samtale::imgui)
  return()
endif()

add_library(samtale_imgui_glfw STATIC
  ${imgui}/backends/imgui_impl_glfw.cpp
  ${imgui}/backends/imgui_impl_opengl3.cpp)
add_library(samtale::imgui_glfw ALIAS samtale_imgui_glfw)
target_include_directories(samtale_imgui_glfw SYSTEM PUBLIC ${imgui}/backends)
target_link_libraries(samtale_imgui_glfw PUBLIC samtale::imgui samtale::glfw PRIVATE samtale::opengl ${CMAKE_DL_LIBS})
