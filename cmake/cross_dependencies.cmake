# The libraries of a cross-build: pinned source of the releases that Debian 12 packages, so that what is
# tested natively is what is delivered. None is looked for on the machine that builds. Without apt they
# come from upstream's git by the release's tag.

include(yaml_cpp)

samtale_pinned_source(fmt
  PACKAGE fmtlib
  VERSION 9.1.0+ds1-2
  SUITE bookworm
  TARBALL fmtlib_9.1.0+ds1.orig.tar.gz
  SHA256 84ce1c2d0be3a9863935137969dcec6970125caac032f82474640bfc81463583
  GIT https://github.com/fmtlib/fmt.git
  COMMIT 9.1.0)
add_library(samtale_fmt_source STATIC ${fmt}/src/format.cc)
target_include_directories(samtale_fmt_source SYSTEM PUBLIC ${fmt}/include)
samtale_interface(fmt LINK samtale_fmt_source DEFINE ${clang_fault})

samtale_pinned_source(json
  PACKAGE nlohmann-json3
  VERSION 3.11.2-2
  SUITE bookworm
  TARBALL nlohmann-json3_3.11.2.orig.tar.gz
  SHA256 d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273
  GIT https://github.com/nlohmann/json.git
  COMMIT v3.11.2)
samtale_interface(json INCLUDE ${json}/include)

samtale_pinned_source(utf8proc
  PACKAGE utf8proc
  VERSION 2.8.0-1
  SUITE bookworm
  TARBALL utf8proc_2.8.0.orig.tar.gz
  SHA256 a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
  GIT https://github.com/JuliaStrings/utf8proc.git
  COMMIT v2.8.0)
add_library(samtale_utf8proc_source STATIC ${utf8proc}/utf8proc.c)
target_compile_definitions(samtale_utf8proc_source PUBLIC UTF8PROC_STATIC)
samtale_interface(utf8proc INCLUDE ${utf8proc} LINK samtale_utf8proc_source)

samtale_pinned_source(xxhash
  PACKAGE xxhash
  VERSION 0.8.1-1
  SUITE bookworm
  TARBALL xxhash_0.8.1.orig.tar.gz
  SHA256 3bb6b7d6f30c591dd65aaaff1c8b7a5b94d81687998ca9400082c739a690436c
  GIT https://github.com/Cyan4973/xxHash.git
  COMMIT v0.8.1)
samtale_interface(xxhash INCLUDE ${xxhash} DEFINE XXH_INLINE_ALL)

samtale_pinned_source(zlib
  PACKAGE zlib
  VERSION 1:1.2.13.dfsg-1
  SUITE bookworm
  TARBALL zlib_1.2.13.dfsg.orig.tar.bz2
  SHA256 71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
  GIT https://github.com/madler/zlib.git
  COMMIT v1.2.13)
# Without its parts for .gz files on a disk.
add_library(samtale_zlib_source STATIC
  ${zlib}/adler32.c
  ${zlib}/compress.c
  ${zlib}/crc32.c
  ${zlib}/deflate.c
  ${zlib}/infback.c
  ${zlib}/inffast.c
  ${zlib}/inflate.c
  ${zlib}/inftrees.c
  ${zlib}/trees.c
  ${zlib}/uncompr.c
  ${zlib}/zutil.c)
samtale_interface(zlib INCLUDE ${zlib} LINK samtale_zlib_source)

if(SAMTALE_TESTS)
  samtale_pinned_source(doctest
    PACKAGE doctest
    VERSION 2.4.9~ds-1
    SUITE bookworm
    TARBALL doctest_2.4.9~ds.orig.tar.xz
    SHA256 7cc78169975bea36e70ab9d67e7de9b03d89b38653499ad03243e3944429b1ab
    GIT https://github.com/doctest/doctest.git
    COMMIT v2.4.9)
  samtale_interface(doctest INCLUDE ${doctest})
endif()

if(SAMTALE_UI)
  samtale_pinned_source(simdjson
    PACKAGE simdjson
    VERSION 3.0.1-1
    SUITE bookworm
    TARBALL simdjson_3.0.1.orig.tar.gz
    SHA256 156b1bc5eb0561b2bd166b46d191fd3d95a3e709cc63761477d3b7aec2b6e9ed
    GIT https://github.com/simdjson/simdjson.git
    COMMIT v3.0.1)
  add_library(samtale_simdjson_source STATIC ${simdjson}/singleheader/simdjson.cpp)
  samtale_interface(simdjson INCLUDE ${simdjson}/singleheader LINK samtale_simdjson_source)

  samtale_pinned_source(cli11
    PACKAGE cli11
    VERSION 2.1.2+ds-1
    SUITE bookworm
    TARBALL cli11_2.1.2+ds.orig.tar.xz
    SHA256 8143d20b688e98ccce8e24562d3b68e5f47c12e896c42c7ca8553dbde5bed55d
    GIT https://github.com/CLIUtils/CLI11.git
    COMMIT v2.1.2)
  samtale_interface(cli11 INCLUDE ${cli11}/include)

  samtale_pinned_source(stb
    PACKAGE libstb
    VERSION 0.0~git20220908.8b5f1f3+ds-1
    SUITE bookworm
    TARBALL libstb_0.0~git20220908.8b5f1f3+ds.orig.tar.xz
    SHA256 6949c8ff9f86d982cff1b384f1301a731cbaf3b3fa4d1728c7b48a02386d31d8
    GIT https://github.com/nothings/stb.git
    COMMIT 8b5f1f37b5b75829fc72d38e7b5d4bcbf8a26d55)
  samtale_interface(stb INCLUDE ${stb})

  if(WIN32)
    samtale_pinned_source(glfw
      PACKAGE glfw3
      VERSION 3.3.8-1
      SUITE bookworm
      TARBALL glfw3_3.3.8.orig.tar.gz
      SHA256 f30f42e05f11e5fc62483e513b0488d5bceeab7d9c5da0ffe2252ad81816c713
      GIT https://github.com/glfw/glfw.git
      COMMIT 3.3.8)
    foreach(part EXAMPLES TESTS DOCS INSTALL)
      set(GLFW_BUILD_${part} OFF CACHE INTERNAL "")
    endforeach()
    set(GLFW_INSTALL OFF CACHE INTERNAL "")
    add_subdirectory(${glfw} ${CMAKE_BINARY_DIR}/third_party/glfw EXCLUDE_FROM_ALL SYSTEM)
    set_target_properties(glfw PROPERTIES SYSTEM ON)
    samtale_interface(glfw LINK glfw)
    samtale_interface(opengl LINK opengl32 gdi32 imm32)
  endif()

  include(imgui)
endif()
