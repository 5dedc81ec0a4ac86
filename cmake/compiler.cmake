# Our compiler flags, put on our own targets only: third-party code is built as its authors mean it.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, RelWithDebInfo, Release or MinSizeRel" FORCE)
endif()

# ccache when it is there. Without the working folder in the hash, several build folders share what
# one of them has compiled.
find_program(SAMTALE_CCACHE ccache)
mark_as_advanced(SAMTALE_CCACHE)
if(SAMTALE_CCACHE)
  foreach(language C CXX)
    if(NOT CMAKE_${language}_COMPILER_LAUNCHER)
      set(CMAKE_${language}_COMPILER_LAUNCHER
          ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${SAMTALE_CCACHE})
    endif()
  endforeach()
endif()

# Choices that change the ABI or the arithmetic hold for everything that is linked together.
# No fused multiply-add: what is drawn must be the same picture on every machine.
add_compile_options(-ffp-contract=off)
if(EMSCRIPTEN)
  # The YAML adapter catches what yaml-cpp throws; every object must know how.
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions -sALLOW_MEMORY_GROWTH=1)
endif()
if(WIN32)
  # What nothing calls stays out of the programs, which are downloaded as they are.
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-Wl,--gc-sections)
endif()
if(SAMTALE_LIBCXX)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-stdlib=libc++>)
  add_link_options(-stdlib=libc++)
endif()
if(SAMTALE_SANITIZE)
  add_compile_options(-fsanitize=${SAMTALE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SAMTALE_SANITIZE})
endif()
if(SAMTALE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

set(samtale_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wswitch-enum)
if(SAMTALE_WARNINGS_AS_ERRORS)
  list(APPEND samtale_warnings -Werror)
endif()

function(samtale_own_flags target)
  target_compile_options(${target} PRIVATE ${samtale_warnings})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# samtale_library(engine a.cpp b.cpp): static library samtale_engine, alias samtale::engine.
function(samtale_library name)
  add_library(samtale_${name} STATIC ${ARGN})
  add_library(samtale::${name} ALIAS samtale_${name})
  samtale_own_flags(samtale_${name})
endfunction()

# samtale_precompiled(samtale_app ui/app/model.hpp): what nearly every source of a target includes is read
# once. Each source still includes what it uses: the preset clang, which guards that, builds without.
function(samtale_precompiled target)
  foreach(header IN LISTS ARGN)
    if(NOT header MATCHES "^<")
      set(header ${CMAKE_SOURCE_DIR}/${header})
    endif()
    target_precompile_headers(${target} PRIVATE ${header})
  endforeach()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)  # or ccache would not see what was read
  endif()
endfunction()

# What Windows wants to know of a program: that its texts are UTF-8, its icon, its version.
function(samtale_windows_resources name)
  configure_file(${CMAKE_SOURCE_DIR}/packaging/windows/samtale.rc.in ${CMAKE_BINARY_DIR}/samtale.rc @ONLY)
  target_sources(${name} PRIVATE ${CMAKE_BINARY_DIR}/samtale.rc)
endfunction()

# samtale_program(samtale-cli main.cpp): an executable in <build>/bin; in WebAssembly a script for node.
function(samtale_program name)
  add_executable(${name} ${ARGN})
  samtale_own_flags(${name})
  if(WIN32)
    samtale_windows_resources(${name})
  endif()
  if(EMSCRIPTEN)
    # node runs it on the machine's own files and tells how it ended. Nobody downloads it: it is linked
    # without the minutes that making it smaller takes.
    target_link_options(${name} PRIVATE -O1 -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node)
  endif()
endfunction()
