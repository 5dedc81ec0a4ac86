# samtale_pinned_source(<out> PACKAGE <debian source package> VERSION <its version> SUITE <Debian suite>
#                       TARBALL <its upstream tarball> SHA256 <of the tarball>
#                       GIT <upstream's repository> COMMIT <its commit>)
#
# Sets <out> to the folder of an unpacked source, the same bytes for everybody. In this order:
#   1. -DSAMTALE_<OUT>_SOURCE=<folder>: a source tree you already have;
#   2. the tarball in the cache, ${XDG_CACHE_HOME:-~/.cache}/samtale/, after its checksum is verified;
#   3. the tarball from the Debian mirror that this machine's apt uses (cmake/fetch_source.sh);
#   4. where there is no apt, or with -DSAMTALE_SOURCES_FROM_GIT=ON: upstream's git at that commit.
# No third-party source is committed, and the cache outlives the build folder.

option(SAMTALE_SOURCES_FROM_GIT "Get pinned sources from upstream's git instead of Debian's mirror" OFF)

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(samtale_cache $ENV{XDG_CACHE_HOME}/samtale)
elseif(NOT "$ENV{HOME}" STREQUAL "")
  set(samtale_cache $ENV{HOME}/.cache/samtale)
else()
  set(samtale_cache ${CMAKE_BINARY_DIR}/third_party)
endif()

function(samtale_pinned_source out)
  cmake_parse_arguments(arg "" "PACKAGE;VERSION;SUITE;TARBALL;SHA256;GIT;COMMIT" "" ${ARGN})
  string(TOUPPER ${out} upper)
  set(SAMTALE_${upper}_SOURCE "" CACHE PATH "Source tree of ${arg_PACKAGE} to use as it is")
  mark_as_advanced(SAMTALE_${upper}_SOURCE)
  if(SAMTALE_${upper}_SOURCE)
    set(${out} ${SAMTALE_${upper}_SOURCE} PARENT_SCOPE)
    return()
  endif()

  find_program(SAMTALE_APT_GET apt-get)
  mark_as_advanced(SAMTALE_APT_GET)
  set(tarball ${samtale_cache}/${arg_TARBALL})
  samtale_matches(${tarball} ${arg_SHA256} matches)
  if(NOT matches AND (SAMTALE_SOURCES_FROM_GIT OR NOT SAMTALE_APT_GET))
    include(FetchContent)
    FetchContent_Declare(${out} GIT_REPOSITORY ${arg_GIT} GIT_TAG ${arg_COMMIT})
    FetchContent_GetProperties(${out})
    if(NOT ${out}_POPULATED)
      FetchContent_Populate(${out})
    endif()
    set(${out} ${${out}_SOURCE_DIR} PARENT_SCOPE)
    return()
  endif()
  if(NOT matches)
    message(STATUS "Fetching the source of ${arg_PACKAGE} ${arg_VERSION}")
    execute_process(
      COMMAND sh ${CMAKE_SOURCE_DIR}/cmake/fetch_source.sh ${arg_PACKAGE} ${arg_VERSION} ${arg_SUITE}
              ${arg_TARBALL} ${samtale_cache}
      RESULT_VARIABLE result ERROR_VARIABLE errors OUTPUT_QUIET)
    samtale_matches(${tarball} ${arg_SHA256} matches)
  endif()
  if(NOT matches)
    if(EXISTS ${tarball})
      file(RENAME ${tarball} ${tarball}.rejected)
      string(APPEND errors "The file that came has another checksum; it was put aside as ${tarball}.rejected\n")
    endif()
    message(FATAL_ERROR
      "The source of ${arg_PACKAGE} ${arg_VERSION} can't be had.\n${errors}"
      "Any one of these helps:\n"
      "  - go online and run again: it comes from the mirror that apt uses on this machine;\n"
      "  - put ${arg_TARBALL} (sha256 ${arg_SHA256})\n    into ${samtale_cache}/;\n"
      "  - configure with -DSAMTALE_${upper}_SOURCE=<an unpacked source tree>;\n"
      "  - configure with -DSAMTALE_SOURCES_FROM_GIT=ON: upstream's git, commit ${arg_COMMIT}.\n")
  endif()

  # Unpacked beside the tarball, so that several build folders (and ccache) share one path to it. The
  # rename makes it appear whole or not at all.
  string(SUBSTRING ${arg_SHA256} 0 12 short)
  set(unpacked ${samtale_cache}/${out}-${short})
  if(NOT EXISTS ${unpacked})
    string(RANDOM LENGTH 8 suffix)
    file(ARCHIVE_EXTRACT INPUT ${tarball} DESTINATION ${unpacked}.${suffix})
    file(RENAME ${unpacked}.${suffix} ${unpacked} RESULT result)
    if(NOT EXISTS ${unpacked})
      message(FATAL_ERROR "${tarball} could not be unpacked into ${unpacked}: ${result}")
    endif()
    file(REMOVE_RECURSE ${unpacked}.${suffix})
  endif()
  file(GLOB top LIST_DIRECTORIES true ${unpacked}/*)
  list(LENGTH top count)
  if(count EQUAL 1 AND IS_DIRECTORY ${top})
    set(unpacked ${top})
  endif()
  set(${out} ${unpacked} PARENT_SCOPE)
endfunction()

function(samtale_matches file expected out)
  set(${out} OFF PARENT_SCOPE)
  if(EXISTS ${file})
    file(SHA256 ${file} actual)
    if(actual STREQUAL expected)
      set(${out} ON PARENT_SCOPE)
    endif()
  endif()
endfunction()
