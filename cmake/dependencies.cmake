# Every third-party library enters the build here, as a target samtale::<name>, and nowhere else.
#
# On Linux they are Debian's packages (cmake/packages.txt lists them); Dear ImGui is compiled in from
# pinned source (imgui.cmake says why). Where a package can't serve (another standard library, a
# cross-build) the same name stands for pinned source instead, and nobody else notices.
# All their headers are system headers: our warnings don't apply to them.

include(pinned_source)

function(samtale_interface name)
  cmake_parse_arguments(arg "" "" "INCLUDE;LINK;DEFINE" ${ARGN})
  add_library(samtale_${name} INTERFACE)
  add_library(samtale::${name} ALIAS samtale_${name})
  target_include_directories(samtale_${name} SYSTEM INTERFACE ${arg_INCLUDE})
  target_link_libraries(samtale_${name} INTERFACE ${arg_LINK})
  target_compile_definitions(samtale_${name} INTERFACE ${arg_DEFINE})
endfunction()

# A header-only package without a CMake file of its own: found by one of its headers.
function(samtale_headers name header)
  cmake_parse_arguments(arg "" "" "SUFFIX;DEFINE" ${ARGN})
  find_path(SAMTALE_${name}_INCLUDE ${header} PATH_SUFFIXES ${arg_SUFFIX} REQUIRED)
  mark_as_advanced(SAMTALE_${name}_INCLUDE)
  samtale_interface(${name} INCLUDE ${SAMTALE_${name}_INCLUDE} DEFINE ${arg_DEFINE})
endfunction()

# clang 14 takes fmt 9's consteval constructor for no constant expression when a member is an argument.
set(clang_fault $<$<CXX_COMPILER_ID:Clang>:FMT_CONSTEVAL=>)

if(CMAKE_CROSSCOMPILING)
  include(cross_dependencies)
  return()
endif()

find_package(ZLIB REQUIRED)
samtale_interface(zlib LINK ZLIB::ZLIB)

find_package(nlohmann_json 3.11 REQUIRED)
samtale_interface(json LINK nlohmann_json::nlohmann_json)

# Header-only use: one function inlined where it is called, no shared library to deliver.
samtale_headers(xxhash xxhash.h DEFINE XXH_INLINE_ALL)

find_path(SAMTALE_utf8proc_INCLUDE utf8proc.h REQUIRED)
find_library(SAMTALE_utf8proc_LIBRARY utf8proc REQUIRED)
mark_as_advanced(SAMTALE_utf8proc_INCLUDE SAMTALE_utf8proc_LIBRARY)
samtale_interface(utf8proc INCLUDE ${SAMTALE_utf8proc_INCLUDE} LINK ${SAMTALE_utf8proc_LIBRARY})

# Debian builds fmt and yaml-cpp with libstdc++; both have std::string in their interfaces.
find_package(fmt 9 REQUIRED)
if(SAMTALE_LIBCXX)
  samtale_interface(fmt LINK fmt::fmt-header-only DEFINE ${clang_fault})
  include(yaml_cpp)
else()
  samtale_interface(fmt LINK fmt::fmt DEFINE ${clang_fault})
  find_package(yaml-cpp 0.7 REQUIRED)
  samtale_interface(yaml LINK yaml-cpp)
endif()

if(SAMTALE_TESTS)
  find_package(doctest REQUIRED)
  samtale_interface(doctest LINK doctest::doctest)
endif()

if(SAMTALE_UI)
  # Debian builds it with libstdc++, so that what stands on it is left out where there is another.
  find_package(simdjson 3 REQUIRED)
  samtale_interface(simdjson LINK simdjson::simdjson)

  find_package(CLI11 REQUIRED)
  samtale_interface(cli11 LINK CLI11::CLI11)

  samtale_headers(stb stb_image_write.h SUFFIX stb)

  find_package(OpenGL REQUIRED)
  samtale_interface(opengl LINK OpenGL::GL)

  find_package(glfw3 3.3 REQUIRED)
  samtale_interface(glfw LINK glfw)

  include(imgui)
endif()
