# samtale_subset_fonts(<out> <files>): where what is downloaded has to be small, the fonts with no other
# glyphs than the interface asks for, those of glyph_ranges() in ui/widgets/fonts.cpp. Sets <out> to their
# folder. Done while configuring, and again when the list or a font changes.

function(samtale_subset_fonts out)
  find_program(SAMTALE_PYFTSUBSET pyftsubset REQUIRED DOC "Of Debian's fonttools")
  mark_as_advanced(SAMTALE_PYFTSUBSET)
  set(list ${CMAKE_SOURCE_DIR}/ui/widgets/fonts.cpp)
  set(folder ${CMAKE_BINARY_DIR}/subset_fonts)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
  # A pair of code points a line, with what they are behind it.
  file(STRINGS ${list} lines REGEX "^ +0x[0-9A-F]+, 0x[0-9A-F]+,  //")
  set(unicodes)
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^ +0x([0-9A-F]+), 0x([0-9A-F]+),.*" "\\1-\\2" range "${line}")
    list(APPEND unicodes ${range})
  endforeach()
  list(LENGTH unicodes count)
  if(count LESS 10)
    message(FATAL_ERROR "${list}: the ranges of glyph_ranges() are not found as they used to be")
  endif()
  list(JOIN unicodes "," unicodes)
  foreach(file IN LISTS ARGN)
    set(made ${folder}/${file})
    if(NOT EXISTS ${made} OR ${list} IS_NEWER_THAN ${made} OR ${SAMTALE_FONTS}/${file} IS_NEWER_THAN ${made})
      file(MAKE_DIRECTORY ${folder})
      execute_process(
        COMMAND ${SAMTALE_PYFTSUBSET} ${SAMTALE_FONTS}/${file} --unicodes=${unicodes} --layout-features=
                --no-hinting --output-file=${made}
        COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endforeach()
  set(${out} ${folder} PARENT_SCOPE)
endfunction()
