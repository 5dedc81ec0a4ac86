# cmake -DROOT=<folder> -P layering.cmake
# Holds the levels of the code: a file includes only what stands on its own level or below, a library is
# used only where it belongs, and only the shells know clocks, chance and the disk. Fails with file:line and
# the reason, for all that is wrong at once.

cmake_minimum_required(VERSION 3.25)

# --- The rules ---------------------------------------------------------------------------------------

# <regex of a path> <level>; the first match counts. In engine/ whatever is not named stands on 3.
set(levels
  "^engine/(date|diagnostic|digest|embedded|index|language|messages[a-z_]*|nearest|result|span|text|utf8|version)\\." 0
  "^engine/((key_words|yaml_[a-z_]+)\\.|store/)" 1
  "^engine/(answer|call_state|expression[a-z_]*|moves|scenario)\\." 2
  "^engine/" 3
  "^scoring/" 4
  "^ui/(app|export)/" 5
  "^ui/(panels|widgets|headless)/" 6
  "^ui/(desktop|shell|system|terminal|web)/" 7
  "^tests/engine/" 3
  "^tests/scoring/" 4
  "^tests/support/(chain_call|paths|played|random|random_call|random_graph|random_story|random_twee|reading|session_commands|small_call|small_scenario|source_files|temporary_folder|thorough)\\." 3
  "^tests/support/scenarios\\." 4
  "^tests/" 7)

# <who> <may not include> <why>: what levels alone don't say.
set(forbidden
  "^(engine|scoring)/" "^engine/embedded" "the engine is given its texts and looks for none"
  "^ui/widgets/" "^ui/(panels|headless)/" "a widget knows no panel"
  "^ui/terminal/" "^ui/(panels|widgets|headless|desktop|shell|web)/" "the terminal runs without ImGui"
  "^ui/(desktop|web)/" "^ui/terminal/" "the shells don't know each other"
  "^ui/(shell|web)/" "^ui/desktop/" "the shells don't know each other"
  "^ui/(shell|desktop)/" "^ui/web/" "the shells don't know each other"
  "^(engine|scoring|ui)/" "^tests/" "the program knows no tests")

# <what is included> <who may> <why the others may not>.
set(libraries
  "^yaml-cpp/" "^(engine/yaml_reader\\.cpp$|tests/bench/)" "only the reader knows yaml-cpp"
  "^nlohmann/" "^(engine/.*|ui/(app|export|terminal|desktop|web)/.*|tests/.*)$" "JSON is for files and exports"
  "^(utf8proc\\.h|zlib\\.h|xxhash\\.h)$" "^(engine|scoring|ui/app|ui/export|ui/widgets|tests)/"
    "text and checksum libraries stay below the shells"
  "^(imgui|imgui_internal|imgui_stdlib|imstb_[a-z]+)\\.h$|^imgui/"
    "^(ui/(panels|widgets|headless|shell|desktop|web)|tests/ui|tests/support)/" "ImGui starts at the widgets"
  "^imgui_impl_|^GLFW/|^GL/" "^ui/(desktop|web)/" "only the shells know a window"
  "^emscripten|^GLES3/" "^ui/web/" "only the page knows a browser"
  "^simdjson\\.h$" "^scoring/folder/skim\\.cpp$" "only the reader of a folder of calls knows simdjson"
  "^CLI/" "^ui/(desktop|terminal)/" "only the shells read a command line"
  "^stb_" "^(ui/(headless|desktop)|tests/ui|tests/support)/" "pictures are written by the headless shell"
  "^doctest/" "^tests/" "the program knows no tests"
  "^(fstream|cstdio|stdio\\.h|iostream|dirent\\.h|fcntl\\.h|unistd\\.h|sys/.*)$"
    "^(engine/store|ui/desktop|ui/terminal|tests)/" "only the store and the shells touch the disk and the terminal"
  "^filesystem$" "^(engine/store|ui/app|ui/desktop|ui/system|ui/terminal|ui/web|tests)/" "paths are the store's and the shells' business"
  "^(random|ctime|time\\.h)$" "^(ui/shell|ui/terminal|tests)/" "time and chance arrive in commands"
  "^(thread|mutex|shared_mutex|future|condition_variable|stop_token|semaphore|latch|barrier)$" "^$"
    "there are no threads: long work is a job that the shell advances"
  "^(format|expected|source_location|coroutine|ranges|print|generator)$" "^$"
    "not in every standard library that this is built with")

# <words in the code> <who may> <why the others may not>.
set(words
  "(system|steady|high_resolution)_clock" "^(engine/store|ui/shell|ui/terminal|tests)/" "time arrives in commands"
  "std::ranges::|std::views::" "^$" "not in every standard library that this is built with")

# --- The scan ----------------------------------------------------------------------------------------

set(problems 0)

# Says what is wrong with the line `text` of `file`, which must be there.
function(complain file text reason)
  file(READ ${ROOT}/${file} before)
  string(FIND "${before}" "${text}" at)
  string(SUBSTRING "${before}" 0 ${at} before)
  string(REGEX REPLACE "[^\n]+" "" before "${before}")
  string(LENGTH "${before}" line)
  math(EXPR line "${line} + 1")
  string(STRIP "${text}" text)
  message("${file}:${line}: ${text}\n    ${reason}")
  math(EXPR count "${problems} + 1")
  set(problems ${count} PARENT_SCOPE)
endfunction()

function(level_of path out)
  set(rest ${levels})
  while(rest)
    list(POP_FRONT rest pattern level)
    if(path MATCHES "${pattern}")
      set(${out} ${level} PARENT_SCOPE)
      return()
    endif()
  endwhile()
  set(${out} "" PARENT_SCOPE)
endfunction()

# One of our own headers: the levels and what they don't say.
macro(check_own file line included)
  level_of(${file} own)
  level_of(${included} other)
  if(own STREQUAL "" OR other STREQUAL "")
    complain(${file} "${line}" "a folder without a level: give it one in tests/layering.cmake")
  elseif(other GREATER own)
    complain(${file} "${line}" "level ${own} may not include level ${other}")
  endif()
  set(rest ${forbidden})
  while(rest)
    list(POP_FRONT rest who what why)
    if("${file}" MATCHES "${who}" AND "${included}" MATCHES "${what}")
      complain(${file} "${line}" "${why}")
    endif()
  endwhile()
endmacro()

macro(check_library file line included)
  set(rest ${libraries})
  while(rest)
    list(POP_FRONT rest what who why)
    if("${included}" MATCHES "${what}" AND NOT "${file}" MATCHES "${who}")
      complain(${file} "${line}" "${why}")
    endif()
  endwhile()
endmacro()

macro(check_includes file)
  file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS lines)
    if(line MATCHES "\"((engine|scoring|ui|tests)/[^\"]+)\"")
      check_own(${file} "${line}" "${CMAKE_MATCH_1}")
    elseif(line MATCHES "\"([^\"/]+\\.hpp|\\.\\./[^\"]*)\"")
      complain(${file} "${line}" "our headers are included by their path from the root")
    elseif(line MATCHES "[<\"]([^>\"]+)[>\"]")
      check_library(${file} "${line}" "${CMAKE_MATCH_1}")
    endif()
  endforeach()
endmacro()

macro(check_words file)
  set(rest ${words})
  while(rest)
    list(POP_FRONT rest what who why)
    if(NOT "${file}" MATCHES "${who}")
      file(STRINGS ${ROOT}/${file} lines REGEX "${what}")
      foreach(line IN LISTS lines)
        if(NOT line MATCHES "^[ \t]*//")
          complain(${file} "${line}" "${why}")
        endif()
      endforeach()
    endif()
  endwhile()
endmacro()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/engine/*.[ch]pp ${ROOT}/scoring/*.[ch]pp ${ROOT}/ui/*.[ch]pp ${ROOT}/tests/*.[ch]pp)
list(FILTER files EXCLUDE REGEX "^tests/fixtures/")
list(SORT files)
foreach(file IN LISTS files)
  check_includes(${file})
  check_words(${file})
endforeach()

list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "no source file under ${ROOT}")
endif()
if(problems GREATER 0)
  message(FATAL_ERROR "${problems} of the includes and words in ${count} files are on the wrong level")
endif()
message("${count} files keep the levels")
