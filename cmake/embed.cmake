# Files compiled into a library, in plain CMake, so that a cross-build needs no tool of the host.
#
# samtale_embed(<name> NAMESPACE <ns> HEADER <header> ROOT <folder> FILES <absolute paths>)
#
# makes the static library samtale::<name> that defines, as declared in <header>:
#   std::span<const samtale::data::Entry> samtale::<ns>::all();            // sorted by path
#   std::optional<std::string_view> samtale::<ns>::find(std::string_view path);
# A path is relative to ROOT. Each file is one translation unit, rewritten when that file changes.

function(samtale_embed name)
  cmake_parse_arguments(arg "" "NAMESPACE;HEADER;ROOT" "FILES" ${ARGN})
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name})
  set(paths)
  foreach(file IN LISTS arg_FILES)
    file(RELATIVE_PATH path ${arg_ROOT} ${file})
    if(path MATCHES "[^-A-Za-z0-9_./]")
      message(FATAL_ERROR "${path}: a file that is compiled in needs an ASCII name without spaces")
    endif()
    list(APPEND paths ${path})
  endforeach()
  list(SORT paths COMPARE STRING)

  set(sources)
  set(declarations)
  set(entries)
  set(number 0)
  foreach(path IN LISTS paths)
    set(output ${folder}/${path}.cpp)
    set(symbol ${arg_NAMESPACE}_${number})
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DINPUT=${arg_ROOT}/${path} -DOUTPUT=${output} -DSYMBOL=${symbol}
              -P ${CMAKE_SOURCE_DIR}/cmake/embed_file.cmake
      DEPENDS ${arg_ROOT}/${path} ${CMAKE_SOURCE_DIR}/cmake/embed_file.cmake
      COMMENT "Embedding ${path}"
      VERBATIM)
    list(APPEND sources ${output})
    string(APPEND declarations "extern const char ${symbol}[];\nextern const std::size_t ${symbol}_size;\n")
    string(APPEND entries "      Entry{\"${path}\", {embedded::${symbol}, embedded::${symbol}_size}},\n")
    math(EXPR number "${number} + 1")
  endforeach()

  set(count ${number})
  set(header ${arg_HEADER})
  set(namespace ${arg_NAMESPACE})
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embedded_index.cpp.in ${folder}/index.cpp @ONLY)
  samtale_library(${name} ${folder}/index.cpp ${sources})
  # The standard asks a compiler for no more than 64 KB of text in one piece; every one takes more.
  target_compile_options(samtale_${name} PRIVATE -Wno-overlength-strings)
endfunction()
